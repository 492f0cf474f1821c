/** Who may ask what the self-check asks. */
import type { PrivacyQuestions } from '../../questions/privacy.ts';
import { nothing } from '../argument-forms.ts';
import type { QuestionRule } from '../question-rule.ts';

export const privacyRules: { [Name in keyof PrivacyQuestions]: QuestionRule<Name> } = {
  'diag.requests': { from: ['library'], args: nothing },
};
