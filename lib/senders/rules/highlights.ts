/** Who may ask what about saved highlights, and in which form. */
import * as v from 'valibot';
import {
  highlightTags,
  listedHighlights,
  nameLength,
  noteLength,
  quoteContext,
  quoteLength,
  tagLength,
  titleLength,
  urlLength,
} from '../../limits.ts';
import type { HighlightQuestions } from '../../questions/highlights.ts';
import type { QuestionRule } from '../question-rule.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(nameLength));
const ids = v.pipe(v.array(name), v.maxLength(listedHighlights));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const url = v.pipe(v.string(), v.maxLength(urlLength), v.url());
const colour = v.picklist(['yellow', 'green', 'blue', 'purple']);
const before = v.strictTuple([v.nullable(count)]);

const quote = v.strictObject({
  exact: v.pipe(v.string(), v.nonEmpty(), v.maxLength(quoteLength)),
  prefix: v.pipe(v.string(), v.maxLength(quoteContext)),
  suffix: v.pipe(v.string(), v.maxLength(quoteContext)),
});

const draft = v.strictObject({
  quote,
  position: v.pipe(
    v.strictObject({ start: count, end: count }),
    v.check(({ start, end }) => start <= end),
  ),
  colour,
  /** Words of the page: cut rather than refused. */
  title: v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, titleLength)),
  ),
  language: v.nullable(v.pipe(v.string(), v.regex(/^[a-z\d]{1,8}(?:-[a-z\d]{1,8})*$/i), v.maxLength(35))),
});

const tags = v.pipe(
  v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(tagLength))),
  v.maxLength(highlightTags),
  v.transform((all) => [...new Set(all)]),
);

const change = v.strictObject({
  colour: v.exactOptional(colour),
  note: v.exactOptional(v.pipe(v.string(), v.maxLength(noteLength))),
  tags: v.exactOptional(tags),
});

const ours = ['popup', 'library'] as const;
const pages = ['content', ...ours] as const;

export const highlightRules: { [Name in keyof HighlightQuestions]: QuestionRule<Name> } = {
  'highlight.save': { from: ['content'], args: v.strictTuple([draft]) },
  'highlight.listForPage': { from: pages, args: v.union([v.strictTuple([]), v.strictTuple([url])]) },
  'highlight.change': { from: pages, args: v.strictTuple([ids, change]) },
  'highlight.delete': { from: pages, args: v.strictTuple([ids]) },
  'highlight.restore': { from: pages, args: v.strictTuple([ids]) },
  'highlight.open': { from: ['content'], args: v.strictTuple([name]) },
  'highlight.missed': { from: ['content'], args: v.strictTuple([ids, ids]) },
  'highlight.listAll': { from: ours, args: before },
  'highlight.listDeleted': { from: ours, args: before },
  'highlight.forget': { from: ['library'], args: v.strictTuple([ids]) },
};
