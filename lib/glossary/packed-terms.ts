/** The form that packing and unpacking share; numbers of a list stand in stored bytes, so lists only ever grow. */
import type { PassageRole } from '../model.ts';
import type { TokenTag } from './tokens.ts';

/** What ranks candidates, and where they stand: the second is needed of the chosen only. */
export interface PackedTerms {
  counts: Uint8Array<ArrayBuffer>;
  places: Uint8Array<ArrayBuffer>;
}

/** In the order of their numbers: only ever added to. */
export const tags: readonly TokenTag[] = [
  ...(['n', 'v', 'vn', 'a', 'b', 'd', 'nr', 'ns', 'nt', 'nz', 'm', 'q', 'r', 'c', 'p', 'u'] as const),
  ...(['t', 'f', 's', 'i', 'l', 'j', 'z', 'x', 'en', 'number', 'mark'] as const),
];
/** The same of sentences. */
export const roles: readonly PassageRole[] = ['definition', 'composition', 'judgement', 'data', 'mention'];

/** The lexicon knows frequencies to a quarter of a natural log; a joined word has the mean of two. */
export const rarityStep = 8;

/** Between texts of a table; no passage holds it. */
export const separator = '\u0000';
