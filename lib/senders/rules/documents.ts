/** Who may ask what about documents, and in which form: but for reading, the library alone. */
import * as v from 'valibot';
import { nameLength, titleLength } from '../../limits.ts';
import type { DocumentQuestions } from '../../questions/documents.ts';
import type { QuestionRule } from '../question-rule.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(nameLength));
const nothing = v.strictTuple([]);
const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(titleLength));

const tab = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const edit = v.strictObject({
  on: v.exactOptional(v.boolean()),
  marked: v.exactOptional(v.boolean()),
  title: v.exactOptional(words),
  issuer: v.exactOptional(v.nullable(words)),
  date: v.exactOptional(v.nullable(v.pipe(v.string(), v.isoDate()))),
});

export const documentRules: { [Name in keyof DocumentQuestions]: QuestionRule<Name> } = {
  'document.list': { from: ['popup', 'library'], args: nothing },
  'document.change': { from: ['library'], args: v.strictTuple([name, edit]) },
  'document.remove': { from: ['library'], args: v.strictTuple([name]) },
  'document.restore': { from: ['library'], args: v.strictTuple([name]) },
  'import.published': { from: ['library'], args: nothing },
  'import.interrupted': { from: ['library'], args: nothing },
  'import.told': { from: ['library'], args: nothing },
  'import.page': {
    from: ['popup', 'library'],
    args: v.strictTuple([tab, v.picklist(['article', 'selection'])]),
  },
};
