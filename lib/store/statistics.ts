import * as limits from '../limits.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { cutString } from './pieces.ts';
import type { StatisticsRow } from './rows.ts';

/** Cuts the statistics of one document into stored rows. */
export function statisticsRows(document: string, json: string): StatisticsRow[] {
  return cutString(json, limits.storedText).map((piece, number) => ({
    document,
    piece: number,
    json: piece,
  }));
}

/** The statistics of every document but the named, as JSON, in order of their ids. */
export async function readStatistics(
  database: CorpusDatabase,
  without: ReadonlySet<string>,
): Promise<{ id: string; json: string }[]> {
  const ids = await database.documents.orderBy('id').primaryKeys();
  const wanted = ids.filter((id) => !without.has(id));
  return Promise.all(
    wanted.map(async (id) => {
      const rows = await database.statistics
        .where('[document+piece]')
        .between(...pieces(id))
        .toArray();
      return { id, json: rows.map((row) => row.json).join('') };
    }),
  );
}

/** Bounds of all the pieces of a document. */
export function pieces(id: string): [[string, number], [string, number]] {
  return [
    [id, 0],
    [id, Number.MAX_SAFE_INTEGER],
  ];
}
