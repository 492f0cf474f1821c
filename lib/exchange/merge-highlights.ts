import type { SavedHighlight } from '../model.ts';

/** What comes of highlights when others join them. */
export interface MergedHighlights {
  /** New ones, after all others in order. */
  added: SavedHighlight[];
  /** Known ones that were changed later there: they take the place of ours. */
  changed: SavedHighlight[];
  /** How many are known already, as they are or in a later state. */
  known: number;
}

/** A highlight by what it marks: the same words at the same place, whatever its id. */
function markOf({ url, quote: { exact, prefix, suffix }, position }: SavedHighlight): string {
  return JSON.stringify([url, exact, prefix, suffix, position.start]);
}

/**
 * Joins highlights to those that are there (deleted ones included): the same id, or the same words at the same place of
 * the same page, is the same highlight, and the later state of it stands.
 */
export function mergeHighlights(
  there: readonly SavedHighlight[],
  coming: readonly SavedHighlight[],
): MergedHighlights {
  const byId = new Map(there.map((one) => [one.id, one]));
  const byMark = new Map(there.map((one) => [markOf(one), one]));
  const merged: MergedHighlights = { added: [], changed: [], known: 0 };
  let sequence = there.reduce((last, one) => Math.max(last, one.sequence), 0);
  for (const one of coming.toSorted((a, b) => a.sequence - b.sequence)) {
    const mine = byId.get(one.id) ?? byMark.get(markOf(one));
    if (!mine) {
      sequence += 1;
      const added = { ...one, sequence };
      merged.added.push(added);
      byId.set(one.id, added);
      byMark.set(markOf(one), added);
    } else if (one.id === mine.id && isLater(one, mine)) {
      merged.changed.push({ ...one, sequence: mine.sequence });
    } else merged.known += 1;
  }
  return merged;
}

/** One that was deleted here and lives there is wanted back. */
function isLater(one: SavedHighlight, mine: SavedHighlight): boolean {
  return one.changedAt > mine.changedAt || (mine.deletedAt !== null && one.deletedAt === null);
}
