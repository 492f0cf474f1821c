/** Who may review the glossary: the library alone. */
import * as v from 'valibot';
import { termEdit } from '../../exchange/edit-schemas.ts';
import { editedAtOnce, nameLength } from '../../limits.ts';
import type { GlossaryQuestions } from '../../questions/glossary.ts';
import type { QuestionRule } from '../question-rule.ts';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(nameLength));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const scope = v.union([v.strictObject({ document: name }), v.strictObject({ since: count })]);

export const glossaryRules: { [Name in keyof GlossaryQuestions]: QuestionRule<Name> } = {
  'glossary.review': { from: ['library'], args: v.strictTuple([count]) },
  'glossary.term': { from: ['library'], args: v.strictTuple([name]) },
  'glossary.edit': {
    from: ['library'],
    args: v.strictTuple([v.pipe(v.array(termEdit), v.maxLength(editedAtOnce))]),
  },
  'glossary.within': { from: ['library'], args: v.strictTuple([scope]) },
};
