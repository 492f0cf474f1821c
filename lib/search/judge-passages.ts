import { searchCandidates } from '../limits.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { readRows } from '../store/documents.ts';
import type { PassageRow } from '../store/rows.ts';
import { type Folded, fold } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';
import { findCandidates } from './candidates.ts';
import { type Judgement, judge, judgePieces } from './judge.ts';
import type { Reading } from './parse-query.ts';
import { looseProbesOf, probesOf } from './probes.ts';

/** A passage with how it answers a reading. */
export interface Judged {
  passage: PassageRow;
  folded: Folded;
  reading: Reading;
  judgement: Judgement;
}

/** `close`: neighbours of the query are neighbours in the passage · `loose`: they need not be · `pieces`: not every word is there. */
export type Manner = 'close' | 'loose' | 'pieces';

/** Finds and judges the candidates of readings; a passage judged for one reading is read once for all. */
export function passageJudge(
  database: CorpusDatabase,
): (reading: Reading, manner: Manner) => Promise<Judged[]> {
  const known = new Map<number, { passage: PassageRow; folded: Folded }>();
  const read = async (rows: readonly number[]) => {
    const missing = rows.filter((row) => !known.has(row));
    for (const passage of await readRows(database, missing)) {
      known.set(passage.row, { passage, folded: fold(passage.text, simplified) });
    }
  };
  return async (reading, manner) => {
    const probes = reading.words.flatMap(probesOf);
    if (manner === 'loose') probes.push(...reading.words.flatMap(looseProbesOf));
    const rows = await findCandidates(database, probes, searchCandidates);
    await read(rows);
    const judgeText = manner === 'pieces' ? judgePieces : judge;
    return rows.flatMap((row) => {
      const text = known.get(row);
      const judgement = text && judgeText(text.folded.text, reading);
      return judgement ? [{ ...text, reading, judgement }] : [];
    });
  };
}
