import type { CorpusDatabase } from '../store/corpus-database.ts';
import { literalText, literalWord, type Word } from './elements.ts';
import { allowedErrors } from './judge.ts';
import type { Reading } from './parse-query.ts';
import { spellingOf } from './spelling.ts';

/** The reading with each unknown word of letters spelt as the corpus spells the nearest. */
export async function looseReading(database: CorpusDatabase, { words }: Reading): Promise<Reading> {
  const spelt = await Promise.all(words.map((word) => respell(database, word)));
  return { words: spelt, guess: 1 };
}

async function respell(database: CorpusDatabase, word: Word): Promise<Word> {
  const text = literalText(word);
  if (text === null || word.phrase || !/^[\p{L}\p{N}]+$/u.test(text)) return word;
  const spelling = await spellingOf(database, text, allowedErrors(word));
  return spelling === null ? word : literalWord(spelling);
}
