import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readGramNames } from '../store/grams.ts';
import { wordGram } from './gram-names.ts';
import { unitKind } from './unit-kind.ts';

/** The word of the corpus nearest to one misspelt, with at most `allowed` errors after a right first letter; null where none is. */
export async function spellingOf(
  database: CorpusDatabase,
  word: string,
  allowed: number,
): Promise<string | null> {
  if (allowed === 0 || unitKind(word.charCodeAt(0)) !== 'word') return null;
  const from = wordGram(word.charAt(0));
  const names = await readGramNames(database, { from, to: `${from}\uffff` });
  let best: { word: string; errors: number } | null = null;
  for (const name of names) {
    const other = name.slice(1);
    if (Math.abs(other.length - word.length) > allowed) continue;
    const errors = distance(word, other);
    if (errors <= allowed && errors > 0 && (!best || errors < best.errors)) best = { word: other, errors };
  }
  return best?.word ?? null;
}

/** Edits between two words, two letters swapped being one (optimal string alignment distance). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(last[j - 1]! + (same ? 0 : 1), last[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
