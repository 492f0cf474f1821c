/** Who may ask for the page of a term, and in which form. */
import * as v from 'valibot';
import { nameLength } from '../../limits.ts';
import type { TermQuestions } from '../../questions/terms.ts';
import type { QuestionRule } from '../question-rule.ts';

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(nameLength));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const termRules: { [Name in keyof TermQuestions]: QuestionRule<Name> } = {
  'term.concordance': { from: ['popup', 'library'], args: v.strictTuple([key, count]) },
  'term.related': { from: ['popup', 'library'], args: v.strictTuple([key]) },
};
