import type { SavedHighlight } from '../model.ts';
import type { ExportWords } from './export-words.ts';
import { writeAnki } from './highlights-anki.ts';
import { writeHighlightsCsv } from './highlights-csv.ts';
import { writeHtml } from './highlights-html.ts';
import { writeHighlightsJson } from './highlights-json.ts';
import { writeMarkdown } from './highlights-markdown.ts';
import { writeAnnotations } from './write-annotations.ts';

/** The forms in which highlights leave, in the order in which they are offered. */
export const exportForms = ['markdown', 'html', 'csv', 'anki', 'annotations', 'json'] as const;

export type ExportForm = (typeof exportForms)[number];

interface Form {
  /** Ending of the file's name. */
  ending: string;
  type: string;
  write: (highlights: readonly SavedHighlight[], words: ExportWords) => string;
}

const forms: Record<ExportForm, Form> = {
  markdown: { ending: 'md', type: 'text/markdown', write: writeMarkdown },
  html: { ending: 'html', type: 'text/html', write: writeHtml },
  csv: { ending: 'csv', type: 'text/csv', write: writeHighlightsCsv },
  anki: { ending: 'txt', type: 'text/plain', write: writeAnki },
  annotations: {
    ending: 'jsonld',
    type: 'application/ld+json',
    write: (highlights, words) => writeAnnotations(highlights, words.heading),
  },
  json: { ending: 'json', type: 'application/json', write: writeHighlightsJson },
};

/** Highlights as a file of that form; its name bears the day (`2026-11-21`). */
export function exportHighlights(
  highlights: readonly SavedHighlight[],
  form: ExportForm,
  words: ExportWords,
  day: string,
): { name: string; file: Blob } {
  const { ending, type, write } = forms[form];
  const file = new Blob([write(highlights, words)], { type: `${type};charset=utf-8` });
  return { name: `glossa-highlights-${day}.${ending}`, file };
}
