/** Who may ask what about documents, and in which form: but for reading, the library alone. */
import * as v from 'valibot';
import { name } from '../../exchange/highlight-schema.ts';
import { titleLength } from '../../limits.ts';
import type { DocumentQuestions } from '../../questions/documents.ts';
import { nothing, oneName, ours, tab } from '../argument-forms.ts';
import type { QuestionRule } from '../question-rule.ts';

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(titleLength));

const edit = v.strictObject({
  on: v.exactOptional(v.boolean()),
  marked: v.exactOptional(v.boolean()),
  title: v.exactOptional(words),
  issuer: v.exactOptional(v.nullable(words)),
  date: v.exactOptional(v.nullable(v.pipe(v.string(), v.isoDate()))),
});

export const documentRules: { [Name in keyof DocumentQuestions]: QuestionRule<Name> } = {
  'document.list': { from: ours, args: nothing },
  'document.change': { from: ['library'], args: v.strictTuple([name, edit]) },
  'document.remove': { from: ['library'], args: oneName },
  'document.restore': { from: ['library'], args: oneName },
  'import.published': { from: ['library'], args: nothing },
  'import.interrupted': { from: ['library'], args: nothing },
  'import.told': { from: ['library'], args: nothing },
  'import.page': {
    from: ours,
    args: v.strictTuple([tab, v.picklist(['article', 'selection'])]),
  },
};
