import * as limits from '../limits.ts';
import { withDatabase } from './connection.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { cutBytes } from './pieces.ts';
import type { StatisticsRow } from './rows.ts';

/** What the glossary is derived from: the two parts are read apart. */
export interface Statistics {
  counts: Uint8Array;
  places: Uint8Array;
}

/** Numbers of the first pieces of each part. */
const firstPiece = { counts: 0, places: 2 ** 20 } as const;

/** Cuts the statistics of one document into stored rows. */
export function statisticsRows(document: string, statistics: Statistics): StatisticsRow[] {
  return (['counts', 'places'] as const).flatMap((part) =>
    cutBytes(statistics[part], limits.storedBytes).map((bytes, number) => ({
      document,
      piece: firstPiece[part] + number,
      bytes,
    })),
  );
}

/** One part of the statistics of a document; empty where there are none. */
export async function readStatistics(
  database: CorpusDatabase,
  document: string,
  part: keyof Statistics,
): Promise<Uint8Array> {
  const first = firstPiece[part];
  const rows = await database.statistics
    .where('[document+piece]')
    .between([document, first], [document, first + firstPiece.places], true, false)
    .toArray();
  const [only] = rows;
  if (rows.length === 1 && only) return only.bytes;
  const whole = new Uint8Array(rows.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let at = 0;
  for (const { bytes } of rows) {
    whole.set(bytes, at);
    at += bytes.length;
  }
  return whole;
}

/** Puts new statistics in the place of a document's old ones. */
export function restate(database: CorpusDatabase, document: string, statistics: Statistics): Promise<void> {
  return withDatabase(database, 'write', () =>
    database.transaction('rw', database.statistics, async () => {
      await deleteStatistics(database, document);
      await database.statistics.bulkAdd(statisticsRows(document, statistics));
    }),
  );
}

/** Deletes the statistics of a document, within the caller's transaction. */
export async function deleteStatistics(database: CorpusDatabase, document: string): Promise<void> {
  await database.statistics
    .where('[document+piece]')
    .between([document, 0], [document, Number.MAX_SAFE_INTEGER])
    .delete();
}
