import type { MergedRow } from './merged-row.ts';
import type { Scored } from './select.ts';

/** What a reader of certain documents decided about their terms, kept apart from the algorithm and never used when measuring. */
export interface Review {
  /** Ids of the documents it speaks of; terms that other documents hold too are judged as always. */
  documents: string[];
  /** Printed forms that are terms, and that are none. */
  accept: string[];
  reject: string[];
  /** Other forms by the form they mean. */
  aliases: Record<string, string[]>;
  /** The passage that explains a term best, by its form. */
  passages: Record<string, string>;
}

/** Nothing was reviewed. */
export const unreviewed: Review = { documents: [], accept: [], reject: [], aliases: {}, passages: {} };

/** An accepted term ranks at least with what the algorithm is fairly sure of. */
const accepted = 0.8;

/** Lifts what was accepted and drops what was rejected, as far as the review may speak of it. */
export function applyReview(scored: readonly Scored[], { documents, accept, reject }: Review): Scored[] {
  const own = new Set(documents);
  const lift = new Set(accept);
  const drop = new Set(reject);
  const speaks = (row: MergedRow): boolean => row.documents.every(({ id }) => own.has(id));
  return scored
    .filter(({ row }) => !drop.has(row.form) || !speaks(row))
    .map(({ row, score }) => ({
      row,
      score: lift.has(row.form) && speaks(row) ? Math.max(score, accepted) : score,
    }));
}
