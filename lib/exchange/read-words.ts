import { foldForm } from '../glossary/simplify.ts';
import { decode } from '../ingest/decode.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { definitionLength, ownVariants, wordListFile, wordListWords } from '../limits.ts';
import { parseJson, textOfFile } from './file-text.ts';
import { readGlossaryJson } from './glossary-json.ts';
import { readWordTable } from './glossary-table.ts';
import { readTbx } from './glossary-tbx.ts';
import type { ListedWord } from './glossary-words.ts';
import { ImportError } from './import-error.ts';
import { isUsable, tidyWord } from './tidy-word.ts';
import { WordsError } from './words-error.ts';

/** A list of words that was read: each word once. */
export interface WordList {
  words: ListedWord[];
  /** Entries that were put together with others of the same word. */
  duplicates: number;
  /** Entries that cannot be taken in, counted from 1: without a word, or with a word or a definition longer than any. */
  left: number[];
}

/** Reads a list of words, whatever its name: a table (CSV, TSV), TBX, our own JSON. Throws `WordsError`. */
export async function readWords(file: Blob): Promise<WordList> {
  if (file.size > wordListFile) throw new WordsError('large', String(wordListFile / 1e6));
  const found = wordsIn(new Uint8Array(await file.arrayBuffer()));
  if (found.length > wordListWords) throw new WordsError('many', found.length.toLocaleString('en'));
  const tidy = found.map(tidyWord);
  const usable = tidy.filter(isUsable);
  if (usable.length === 0) throw new WordsError('empty');
  const words = mergeWords(usable);
  const left = tidy.flatMap((word, at) => (isUsable(word) ? [] : [at + 1]));
  return { words, duplicates: usable.length - words.length, left };
}

function wordsIn(bytes: Uint8Array): ListedWord[] {
  try {
    // No list has a NUL but in UTF-16, which may be without its mark.
    const text = bytes.includes(0) ? decode(bytes).text : textOfFile(bytes);
    const value = parseJson(text);
    const isOurs = typeof value === 'object' && value !== null;
    const words = isOurs
      ? readGlossaryJson(value)
      : /^\ufeff?\s*</.test(text)
        ? readTbx(text)
        : tableIn(text);
    if (!words) throw new WordsError('foreign');
    return words;
  } catch (error) {
    if (error instanceof IngestError) throw new WordsError('foreign');
    if (error instanceof ImportError) throw new WordsError(error.code, error.detail);
    throw error;
  }
}

function tableIn(text: string): ListedWord[] {
  const words = readWordTable(text);
  if (!words) throw new WordsError('unclosed');
  return words;
}

/** Rows of the same word as one: their forms together, their definitions one after the other. */
function mergeWords(words: readonly ListedWord[]): ListedWord[] {
  const byKey = new Map<string, ListedWord>();
  for (const word of words) {
    const key = foldForm(word.form);
    const known = byKey.get(key);
    byKey.set(key, known ? mergeTwo(known, word) : word);
  }
  return [...byKey.values()];
}

function mergeTwo(one: ListedWord, other: ListedWord): ListedWord {
  const variants = new Set([...one.variants, other.form, ...other.variants]);
  variants.delete(one.form);
  const definitions = new Set([one, other].flatMap(({ definition }) => definition.split('\n')));
  definitions.delete('');
  return {
    form: one.form,
    variants: [...variants].slice(0, ownVariants),
    kind: one.kind ?? other.kind,
    definition: [...definitions].join('\n').slice(0, definitionLength),
    source: one.source || other.source,
  };
}
