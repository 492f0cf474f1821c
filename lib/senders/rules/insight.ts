/** Who may ask what the documents say beside each other, and what of a page comes from them. */
import * as v from 'valibot';
import { name } from '../../exchange/highlight-schema.ts';
import type { InsightQuestions } from '../../questions/insight.ts';
import type { QuotationQuestions } from '../../questions/quotations.ts';
import { oneName, ours, tab } from '../argument-forms.ts';
import type { QuestionRule } from '../question-rule.ts';

export const insightRules: {
  [Name in keyof (InsightQuestions & QuotationQuestions)]: QuestionRule<Name>;
} = {
  'term.insight': { from: ours, args: oneName },
  'term.sets': { from: ['card', ...ours], args: oneName },
  'term.compare': { from: ours, args: v.strictTuple([name, name, name]) },
  'passage.compare': { from: ours, args: oneName },
  'trace.page': { from: ours, args: v.strictTuple([tab]) },
  'trace.found': { from: ours, args: v.strictTuple([tab]) },
  'trace.card': { from: ['card'], args: oneName },
  'trace.phrases': { from: ours, args: v.strictTuple([tab]) },
};
