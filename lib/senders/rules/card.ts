/** Who may ask what of the card's questions, and in which form. */
import * as v from 'valibot';
import { name } from '../../exchange/highlight-schema.ts';
import { cardText } from '../../limits.ts';
import type { CardQuestions } from '../../questions/card.ts';
import { oneName, ours } from '../argument-forms.ts';
import type { QuestionRule } from '../question-rule.ts';

const scope = v.picklist(['page', 'site', 'everywhere']);
const muting = v.union([oneName, v.strictTuple([name, scope])]);

export const cardRules: { [Name in keyof CardQuestions]: QuestionRule<Name> } = {
  'card.grant': { from: ['content', 'opaque'], args: oneName },
  'card.follow': { from: ['card'], args: v.strictTuple([name, name]) },
  'card.terms': { from: ['card'], args: v.strictTuple([name, v.pipe(v.string(), v.maxLength(cardText))]) },
  'term.mute': { from: ['card', ...ours], args: muting },
  'term.unmute': { from: ['card', ...ours], args: muting },
};
