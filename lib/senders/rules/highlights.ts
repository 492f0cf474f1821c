/** Who may ask what about saved highlights, and in which form. */
import * as v from 'valibot';
import {
  colour,
  count,
  languageTag,
  name,
  position,
  quote,
  text,
  url,
} from '../../exchange/highlight-schema.ts';
import { highlightTags, listedHighlights, noteLength, tagLength, titleLength } from '../../limits.ts';
import type { HighlightQuestions } from '../../questions/highlights.ts';
import { cut, nothing, oneName, ours } from '../argument-forms.ts';
import type { QuestionRule } from '../question-rule.ts';

const ids = v.pipe(v.array(name), v.maxLength(listedHighlights));
const before = v.strictTuple([v.nullable(count)]);

const draft = v.strictObject({
  quote,
  position,
  colour,
  /** Words of the page: cut rather than refused. */
  title: cut(titleLength),
  language: v.nullable(languageTag),
});

const tags = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(tagLength))),
  v.maxLength(highlightTags),
  v.transform((all) => [...new Set(all)]),
);

const change = v.strictObject({
  colour: v.exactOptional(colour),
  note: v.exactOptional(text(noteLength)),
  tags: v.exactOptional(tags),
});

const pages = ['content', ...ours] as const;

export const highlightRules: { [Name in keyof HighlightQuestions]: QuestionRule<Name> } = {
  'highlight.save': { from: ['content'], args: v.strictTuple([draft]) },
  'highlight.listForPage': { from: pages, args: v.union([nothing, v.strictTuple([url])]) },
  'highlight.change': { from: pages, args: v.strictTuple([ids, change]) },
  'highlight.delete': { from: pages, args: v.strictTuple([ids]) },
  'highlight.restore': { from: pages, args: v.strictTuple([ids]) },
  'highlight.open': { from: ['content'], args: oneName },
  'highlight.missed': { from: ['content'], args: v.strictTuple([ids, ids]) },
  'highlight.listAll': { from: ours, args: before },
  'highlight.listDeleted': { from: ours, args: before },
  'highlight.forget': { from: ['library'], args: v.strictTuple([ids]) },
};
