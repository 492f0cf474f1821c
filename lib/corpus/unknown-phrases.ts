import type { KeyPhrase } from '../questions/insight.ts';
import { findPassages } from '../search/find-passages.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';
import type { Glossary } from './glossary-cache.ts';

/** Of phrases those that no document holds in any of their forms, in their order, at most `most`. */
export async function unknownPhrases(
  database: CorpusDatabase,
  glossary: Glossary,
  phrases: readonly KeyPhrase[],
  most: number,
): Promise<KeyPhrase[]> {
  const unknown: KeyPhrase[] = [];
  for (const phrase of phrases) {
    if (unknown.length === most) break;
    if (phrase.forms.some((form) => isTerm(glossary, form))) continue;
    if (!(await isWritten(database, phrase.forms))) unknown.push(phrase);
  }
  return unknown;
}

function isTerm(glossary: Glossary, form: string): boolean {
  return glossary.placesIn(form).some(({ start, end }) => start === 0 && end === form.length);
}

async function isWritten(database: CorpusDatabase, forms: readonly string[]): Promise<boolean> {
  for (const form of forms) {
    const key = foldKey(form, simplified);
    const found = await findPassages(database, `"${form.replaceAll('"', '')}"`);
    // The search forgives; here only the phrase itself counts.
    if (found.some(({ passage }) => foldKey(passage.text, simplified).includes(key))) return true;
  }
  return false;
}
