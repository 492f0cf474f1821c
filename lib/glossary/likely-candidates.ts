import { corpusCandidates } from '../limits.ts';
import { paced } from '../take-breath.ts';
import type { OddsLog } from './odds-log.ts';
import type { PackedTerms } from './packed-terms.ts';
import { readOdds } from './unpack-terms.ts';

/** The packed statistics of the documents of a corpus, read one at a time and as often as wanted. */
export interface StatisticsSource {
  /** Ids of its documents, ascending. */
  ids: readonly string[];
  read(id: string, part: keyof PackedTerms): Promise<Uint8Array>;
  /** What is known of some of them without reading. */
  odds?: OddsLog;
}

/** Milliseconds of work between two pauses: whoever asks meanwhile waits no longer. */
export const readingStretch = 12;

/** Candidates of a corpus that may become terms, numbered from 1. */
export interface LikelyCandidates {
  numbers: ReadonlyMap<string, number>;
  /** For each document, in the order of the source, the numbers of its rows; 0 where a row is an unlikely one. */
  documents: readonly Uint32Array[];
}

/** Finds out which candidates may become terms, by how likely they are in each of their documents. */
export async function likelyCandidates(source: StatisticsSource): Promise<LikelyCandidates> {
  const found = new Map<string, number>();
  const worth = [0];
  const documents: Uint32Array[] = [];
  const breathe = paced(readingStretch);
  for (const id of source.ids) {
    await breathe();
    const rows: number[] = [];
    const note = (key: string, odds: number): void => {
      const number = found.get(key) ?? worth.length;
      if (number === worth.length) found.set(key, worth.push(0) - 1);
      worth[number]! += Math.exp(odds);
      rows.push(number);
    };
    if (!source.odds?.visit(id, note)) readOdds(await source.read(id, 'counts'), note);
    documents.push(Uint32Array.from(rows));
  }
  return found.size <= corpusCandidates ? { numbers: found, documents } : keepBest(found, worth, documents);
}

/** Numbers the likeliest anew. */
function keepBest(
  found: ReadonlyMap<string, number>,
  worth: readonly number[],
  documents: readonly Uint32Array[],
): LikelyCandidates {
  const least = Float64Array.from(worth.slice(1)).sort().at(-corpusCandidates)!;
  const numbers = new Map<string, number>();
  const renumbered = new Uint32Array(worth.length);
  for (const [key, number] of found) {
    if (worth[number]! < least) continue;
    renumbered[number] = numbers.size + 1;
    numbers.set(key, numbers.size + 1);
  }
  for (const rows of documents) for (let at = 0; at < rows.length; at++) rows[at] = renumbered[rows[at]!]!;
  return { numbers, documents };
}
