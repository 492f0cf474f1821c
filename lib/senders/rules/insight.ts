/** Who may ask what the documents say beside each other, and what of a page comes from them. */
import * as v from 'valibot';
import { nameLength } from '../../limits.ts';
import type { InsightQuestions } from '../../questions/insight.ts';
import type { QuotationQuestions } from '../../questions/quotations.ts';
import type { QuestionRule } from '../question-rule.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(nameLength));
const tab = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ours = ['popup', 'library'] as const;

export const insightRules: {
  [Name in keyof (InsightQuestions & QuotationQuestions)]: QuestionRule<Name>;
} = {
  'term.insight': { from: ours, args: v.strictTuple([name]) },
  'term.sets': { from: ['card', ...ours], args: v.strictTuple([name]) },
  'term.compare': { from: ours, args: v.strictTuple([name, name, name]) },
  'passage.compare': { from: ours, args: v.strictTuple([name]) },
  'trace.page': { from: ours, args: v.strictTuple([tab]) },
  'trace.found': { from: ours, args: v.strictTuple([tab]) },
  'trace.card': { from: ['card'], args: v.strictTuple([name]) },
  'trace.phrases': { from: ours, args: v.strictTuple([tab]) },
};
