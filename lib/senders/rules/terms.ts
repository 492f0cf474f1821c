/** Who may ask for the page of a term, and in which form. */
import * as v from 'valibot';
import { count, name } from '../../exchange/highlight-schema.ts';
import type { TermQuestions } from '../../questions/terms.ts';
import { oneName, ours } from '../argument-forms.ts';
import type { QuestionRule } from '../question-rule.ts';

export const termRules: { [Name in keyof TermQuestions]: QuestionRule<Name> } = {
  'term.concordance': { from: ours, args: v.strictTuple([name, count]) },
  'term.related': { from: ours, args: oneName },
};
