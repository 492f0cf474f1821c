import { searchCandidates, searchHolders } from '../limits.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readRows } from '../store/documents.ts';
import type { PassageRow } from '../store/rows.ts';
import { type Folded, fold } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';
import { findHolders, findLikely, type RowFilter } from './candidates.ts';
import { isCharacter, type Word } from './elements.ts';
import { allowedErrors, type Judgement, judge, judgePieces } from './judge.ts';
import type { Reading } from './parse-query.ts';
import { halfProbesOf, looseProbesOf, type Probe, probesOf } from './probes.ts';

/** A passage with how it answers a reading. */
export interface Judged {
  passage: PassageRow;
  folded: Folded;
  reading: Reading;
  judgement: Judgement;
}

/**
 * `exact`: holds every word as it stands · `near`: with errors, too · `halves`: half of a word of two characters ·
 * `pieces`: not every word in full.
 */
export type Manner = 'exact' | 'near' | 'halves' | 'pieces';

const judges: Record<Manner, (text: string, reading: Reading) => Judgement | null> = {
  exact: (text, reading) => judge(text, reading, () => 0),
  near: (text, reading) => judge(text, reading, allowedErrors),
  halves: (text, reading) => judge(text, reading, isPair),
  pieces: judgePieces,
};

/** One error for a word of two characters, none for others. */
function isPair(word: Word): number {
  return !word.phrase && word.elements.length === 2 && word.elements.every(isCharacter) ? 1 : 0;
}

/** Finds and judges the candidates of readings; a passage wanted for several readings is read once. */
export function passageJudge(
  database: CorpusDatabase,
  filter: RowFilter,
): (reading: Reading, manner: Manner) => Promise<Judged[]> {
  const known = new Map<number, { passage: PassageRow; folded: Folded }>();
  const read = async (rows: readonly number[]) => {
    const missing = rows.filter((row) => !known.has(row));
    for (const passage of await readRows(database, missing)) {
      known.set(passage.row, { passage, folded: fold(passage.text, simplified) });
    }
  };
  return async (reading, manner) => {
    const rows = await candidatesOf(database, reading, manner, filter);
    await read(rows);
    return rows.flatMap((row) => {
      const text = known.get(row);
      const judgement = text && judges[manner](text.folded.text, reading);
      return judgement ? [{ ...text, reading, judgement }] : [];
    });
  };
}

function candidatesOf(
  database: CorpusDatabase,
  { words }: Reading,
  manner: Manner,
  filter: RowFilter,
): Promise<number[]> {
  const probes = words.flatMap(probesOf);
  if (manner === 'exact') return findHolders(database, distinct(probes), searchHolders, filter);
  if (manner === 'near') probes.push(...words.flatMap(looseProbesOf));
  if (manner === 'halves') probes.push(...words.flatMap(halfProbesOf));
  return findLikely(database, distinct(probes), searchCandidates, filter);
}

function distinct(probes: readonly Probe[]): Probe[] {
  return [...new Map(probes.map((probe) => [JSON.stringify(probe), probe])).values()];
}

/** The words of the passage that matched. */
export function matchedText({ folded, judgement }: Judged): string {
  return judgement.spans.map(({ start, end }) => folded.text.slice(start, end)).join(' ');
}
