import type { Table } from 'dexie';
import type { SavedHighlight } from '../model.ts';
import { canonicalUrl, pageKey } from '../page-url.ts';

type Added = 'sequence' | 'language' | 'changedAt' | 'note' | 'tags' | 'terms' | 'lostAt';
/** What schema 1 kept of a highlight; a backup of that time holds the same. */
export type FirstHighlight = Omit<SavedHighlight, Added>;

/** Highlights of schema 1, given what schema 2 asks for; their order was that of their times. */
export function fromFirst(highlights: readonly FirstHighlight[]): SavedHighlight[] {
  return highlights
    .toSorted((one, other) => one.savedAt - other.savedAt)
    .map((first, at) => ({
      ...first,
      url: canonicalUrl(first.url),
      sequence: at + 1,
      language: null,
      changedAt: first.savedAt,
      note: '',
      tags: [],
      terms: [],
      lostAt: null,
    }));
}

/** Writes the rows of schema 1 anew, within the upgrade's transaction. */
export async function upgradeHighlights(table: Table): Promise<void> {
  const rows = fromFirst((await table.toArray()) as FirstHighlight[]);
  await table.bulkPut(rows.map((row) => ({ ...row, page: pageKey(row.url) })));
}
