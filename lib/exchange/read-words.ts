import { foldForm } from '../glossary/simplify.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import {
  definitionLength,
  nameLength,
  ownVariants,
  titleLength,
  wordListFile,
  wordListWords,
} from '../limits.ts';
import { parseJson, textOfFile } from './file-text.ts';
import { readGlossaryJson } from './glossary-json.ts';
import { readWordTable } from './glossary-table.ts';
import { readTbx } from './glossary-tbx.ts';
import type { ListedWord } from './glossary-words.ts';
import { ImportError } from './import-error.ts';

/** A list of words that was read: each word once. */
export interface WordList {
  words: ListedWord[];
  /** Rows that were put together with others of the same word. */
  duplicates: number;
}

/**
 * Reads a list of words, whatever its name: a table (CSV, TSV), TBX, our own JSON. All of it is good or none is taken.
 * Throws `ImportError`.
 */
export async function readWords(file: Blob): Promise<WordList> {
  if (file.size > wordListFile) throw new ImportError('large');
  const text = textOfFile(new Uint8Array(await file.arrayBuffer()));
  const found = wordsIn(text);
  if (!found) throw new ImportError('foreign');
  if (found.length > wordListWords) throw new ImportError('large');
  const words = mergeWords(found.map(checkedWord));
  if (words.length === 0) throw new ImportError('empty');
  return { words, duplicates: found.length - words.length };
}

function wordsIn(text: string): ListedWord[] | null {
  const value = parseJson(text);
  if (typeof value === 'object' && value !== null) return readGlossaryJson(value);
  return /^\ufeff?\s*</.test(text) ? tbxIn(text) : readWordTable(text);
}

function tbxIn(text: string): ListedWord[] | null {
  try {
    return readTbx(text);
  } catch (error) {
    if (error instanceof IngestError) throw new ImportError('foreign');
    throw error;
  }
}

/** Throws where a word is none, or longer than any; `at` counts from 0. */
function checkedWord(word: ListedWord, at: number): ListedWord {
  const { form, variants, definition, source } = word;
  const fault = (what: string) => new ImportError('invalid', `${at + 1}: ${what}`);
  if (foldForm(form).trim() === '') throw fault('term');
  const forms = [form, ...variants];
  if (forms.some((one) => one.length > nameLength || foldForm(one).length > nameLength))
    throw fault(form.slice(0, 40));
  if (definition.length > definitionLength) throw fault(form);
  const others = variants.filter((one) => foldForm(one).trim() !== '' && one !== form);
  return {
    ...word,
    variants: [...new Set(others)].slice(0, ownVariants),
    source: source.slice(0, titleLength),
  };
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
