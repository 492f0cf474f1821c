import type { GlossaryEntry } from '../questions/glossary.ts';
import { writeGlossaryAnki } from './glossary-anki.ts';
import { writeGlossaryJson } from './glossary-json.ts';
import { writeGlossaryMarkdown } from './glossary-markdown.ts';
import { writeGlossaryTable } from './glossary-table.ts';
import { writeTbx } from './glossary-tbx.ts';
import type { GlossaryWords } from './glossary-words.ts';
import { writeYomitan } from './glossary-yomitan.ts';

/** The forms in which a glossary leaves, in the order in which they are offered. */
export const glossaryForms = ['csv', 'tbx', 'anki', 'yomitan', 'markdown', 'json'] as const;

export type GlossaryForm = (typeof glossaryForms)[number];

interface Form {
  /** Ending of the file's name. */
  ending: string;
  type: string;
  write: (
    entries: readonly GlossaryEntry[],
    words: GlossaryWords,
    day: string,
  ) => string | Uint8Array<ArrayBuffer>;
}

const forms: Record<GlossaryForm, Form> = {
  csv: { ending: 'csv', type: 'text/csv', write: (entries) => writeGlossaryTable(entries, ',') },
  tbx: { ending: 'tbx', type: 'application/x-tbx+xml', write: writeTbx },
  anki: { ending: 'txt', type: 'text/plain', write: writeGlossaryAnki },
  yomitan: { ending: 'zip', type: 'application/zip', write: writeYomitan },
  markdown: { ending: 'md', type: 'text/markdown', write: writeGlossaryMarkdown },
  json: { ending: 'json', type: 'application/json', write: writeGlossaryJson },
};

/** A glossary as a file of that form; its name bears the day (`2026-11-21`). */
export function exportGlossary(
  entries: readonly GlossaryEntry[],
  form: GlossaryForm,
  words: GlossaryWords,
  day: string,
): { name: string; file: Blob } {
  const { ending, type, write } = forms[form];
  const name = `glossa-glossary-${form === 'yomitan' ? 'yomitan-' : ''}${day}.${ending}`;
  return { name, file: new Blob([write(entries, words, day)], { type }) };
}
