import type { OwnTerm } from '../model.ts';
import type { CitedPassage } from '../questions.ts';
import { markForms } from '../search/mark-forms.ts';
import type { GlossaryTerm } from './edited-glossary.ts';

/** The reader's own definitions of a term, cited by the name of their list; they stand in no document. */
export function citeOwn({ form, variants, owns }: GlossaryTerm): CitedPassage[] {
  return owns
    .filter(({ definition }) => definition !== '')
    .map(({ definition, source }: OwnTerm, at) => ({
      id: `own.${at}`,
      text: definition,
      marks: markForms(definition, [form, ...variants]),
      role: 'definition',
      citation: { document: '', title: source, section: [], paragraph: 0, date: null, issuer: null },
    }));
}
