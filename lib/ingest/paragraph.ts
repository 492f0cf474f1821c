import type { PassageKind } from '../model.ts';
import type { Opener } from './opener.ts';
import type { Part } from './part.ts';

/** A repaired block with its kind, before it has its place in an article. */
export interface Paragraph {
  text: string;
  parts: Part[];
  kind: PassageKind;
  /** Level of a heading by mark-up, 1–6; 0 for none. */
  level: number;
  /** The number with which it opens. */
  opener: Opener | null;
  /** A list mark stood before it. */
  bullet: boolean;
  /** A table, a letterhead or code. */
  listing: boolean;
  continued: boolean;
}
