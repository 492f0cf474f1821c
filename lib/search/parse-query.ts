import { queryLength } from '../limits.ts';
import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';
import { literalWord, type Word } from './elements.ts';

/** One way to understand a query: words that a passage should hold, in any order. */
export interface Reading {
  words: Word[];
  /** 0 as it was typed; higher the more is guessed. */
  guess: number;
  /** The words as typed, where this reading takes their characters for what sounds or looks like them. */
  typedAs?: Word[];
}

/** Letters and digits, with what may stand inside a word (`3.5`, `x-ray`) and after it (`AI+`, `C#`). */
const wordPattern = /[\p{L}\p{N}\p{M}]+(?:[.\-'&][\p{L}\p{N}\p{M}]+)*[+#]*/gu;
const quoted = /["“”「」『』„«»]([^"“”「」『』„«»]+)["“”「」『』„«»]/gu;

/** Understands a query as typed, each word once. Empty where nothing can be sought. */
export function literalReading(query: string): Reading {
  return { words: distinct(wordsOf(query)), guess: 0 };
}

/** The words of a query in order: quoted phrases as they stand, everything else word by word. */
export function wordsOf(query: string): Word[] {
  const typed = query.slice(0, queryLength);
  const words: Word[] = [];
  const rest = typed.replace(quoted, (_, phrase: string) => {
    const text = foldKey(phrase, simplified);
    if (text.match(wordPattern)) words.push(literalWord(text, true));
    return ' ';
  });
  for (const piece of rest.split(/\s+/u)) {
    for (const [text] of foldKey(piece, simplified).matchAll(wordPattern)) words.push(literalWord(text));
  }
  return words;
}

/** Each word once. */
export function distinct(words: readonly Word[]): Word[] {
  return [...new Map(words.map((word) => [JSON.stringify(word), word])).values()];
}
