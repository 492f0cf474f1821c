import { queryProbes, searchCandidates, searchHolders } from '../limits.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readRows } from '../store/documents.ts';
import { readMeta } from '../store/meta.ts';
import { fold } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';
import { type Evidence, findHolders, findLikely, type RowFilter } from './candidates.ts';
import { isCharacter, literalWord, type Word } from './elements.ts';
import { gramReader } from './gram-reader.ts';
import { type Judgement, judge, judgePieces } from './judge.ts';
import { judgeHeard } from './judge-heard.ts';
import { judgeNear } from './judge-near.ts';
import type { Judged } from './judged.ts';
import { oneErrorProbes } from './one-error-probes.ts';
import type { Reading } from './parse-query.ts';
import { halfProbesOf, looseProbesOf, type Probe, probeName, probesOf } from './probes.ts';

/**
 * `exact`: holds every word as it stands · `near`: with errors, too · `halves`: half of a word of two characters ·
 * `pieces`: not every word in full.
 */
export type Manner = 'exact' | 'near' | 'halves' | 'pieces';

const judges: Record<Manner, (text: string, reading: Reading) => Judgement | Judgement[] | null> = {
  exact: (text, reading) => judge(text, reading, () => 0),
  near: judgeNear,
  halves: (text, reading) => judge(text, reading, isPair),
  pieces: judgePieces,
};

/** One error for a word of two characters, none for others. */
function isPair(word: Word): number {
  return !word.phrase && word.elements.length === 2 && word.elements.every(isCharacter) ? 1 : 0;
}

/** Finds and judges the candidates of readings, of inexact ones about `most`; what is wanted for several readings is read once. */
export function passageJudge(
  database: CorpusDatabase,
  filter: RowFilter,
): (reading: Reading, manner: Manner, most?: number) => Promise<Judged[]> {
  const readGrams = gramReader(database);
  const judgeRows = rowJudge(database);
  const holding = (words: readonly Word[], most: number) =>
    findHolders(readGrams, distinct(words.flatMap(probesOf)), most, filter);
  return async (reading, manner, most = searchCandidates) => {
    if (manner !== 'exact') {
      const evidence = await evidenceOf(database, reading, manner);
      return judgeRows(await findLikely(readGrams, evidence, most, filter), reading, manner);
    }
    if (!reading.words.some(isHeard)) {
      return judgeRows(await holding(reading.words, searchHolders), reading, manner);
    }
    return judgeHeard(await holding(reading.words, all), {
      judge: (rows) => judgeRows(rows, reading, manner),
      saying: (text) => holding(text.split(' ').map(asLiteral), all),
    });
  };
}

const all = Number.POSITIVE_INFINITY;
const asLiteral = (word: string) => literalWord(word);

/** Reads and folds each passage once. */
function rowJudge(database: CorpusDatabase) {
  const known = new Map<number, Pick<Judged, 'passage' | 'folded'>>();
  return async (rows: readonly number[], reading: Reading, manner: Manner): Promise<Judged[]> => {
    const missing = rows.filter((row) => !known.has(row));
    for (const passage of await readRows(database, missing)) {
      known.set(passage.row, { passage, folded: fold(passage.text, simplified) });
    }
    return rows.flatMap((row) => {
      const text = known.get(row);
      if (!text) return [];
      const judgements = [judges[manner](text.folded.text, reading) ?? []].flat();
      return judgements.map((judgement) => ({ ...text, reading, judgement }));
    });
  };
}

const isHeard = ({ elements }: Word) => elements.some((element) => 'sound' in element);

/** What to look for where a passage may answer with errors or in part. */
async function evidenceOf(database: CorpusDatabase, { words }: Reading, manner: Manner): Promise<Evidence> {
  const probes = words.flatMap(probesOf);
  if (manner === 'near') probes.push(...words.flatMap(looseProbesOf));
  if (manner === 'halves') probes.push(...words.flatMap(halfProbesOf));
  const oneError = manner === 'near' ? words.flatMap(oneErrorProbes) : [];
  if (probes.length < queryProbes) probes.push(...oneError.flat());
  return { probes: distinct(probes), oneError, passages: await readMeta(database, 'passages') };
}

/** Each once; of a pasted text so many, evenly spread, find it as surely as all. */
function distinct(probes: readonly Probe[]): Probe[] {
  const all = [...new Map(probes.map((probe) => [probeName(probe), probe])).values()];
  const step = Math.max(1, all.length / queryProbes);
  return Array.from({ length: Math.min(all.length, queryProbes) }, (_, at) => all[Math.floor(at * step)]!);
}
