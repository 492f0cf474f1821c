import type { PassageRow } from '../store/rows.ts';
import type { Folded } from '../text/fold.ts';
import type { Judgement } from './judge.ts';
import type { Reading } from './parse-query.ts';

/** A passage with how it answers a reading. */
export interface Judged {
  passage: PassageRow;
  folded: Folded;
  reading: Reading;
  judgement: Judgement;
}

/** The words of the passage that matched, folded, with a blank between. */
export function matchedText({ folded, judgement }: Judged): string {
  return judgement.spans.map(({ start, end }) => folded.text.slice(start, end)).join(' ');
}
