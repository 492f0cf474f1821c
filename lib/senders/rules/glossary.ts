/** Who may review the glossary: the library alone. */
import * as v from 'valibot';
import { termEdit } from '../../exchange/edit-schemas.ts';
import { count, name } from '../../exchange/highlight-schema.ts';
import { editedAtOnce } from '../../limits.ts';
import type { GlossaryQuestions } from '../../questions/glossary.ts';
import { oneName } from '../argument-forms.ts';
import type { QuestionRule } from '../question-rule.ts';

const scope = v.union([v.strictObject({ document: name }), v.strictObject({ since: count })]);

export const glossaryRules: { [Name in keyof GlossaryQuestions]: QuestionRule<Name> } = {
  'glossary.review': { from: ['library'], args: v.strictTuple([count]) },
  'glossary.term': { from: ['library'], args: oneName },
  'glossary.edit': {
    from: ['library'],
    args: v.strictTuple([v.pipe(v.array(termEdit), v.maxLength(editedAtOnce))]),
  },
  'glossary.within': { from: ['library'], args: v.strictTuple([scope]) },
};
