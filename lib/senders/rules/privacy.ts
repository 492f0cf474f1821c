/** Who may ask what the self-check asks. */
import * as v from 'valibot';
import type { PrivacyQuestions } from '../../questions/privacy.ts';
import type { QuestionRule } from '../question-rule.ts';

export const privacyRules: { [Name in keyof PrivacyQuestions]: QuestionRule<Name> } = {
  'diag.requests': { from: ['library'], args: v.strictTuple([]) },
};
