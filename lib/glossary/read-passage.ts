import type { Passage } from '../model.ts';
import type { Token } from './tokens.ts';

/** A passage, cut into words. */
export interface ReadPassage {
  passage: Passage;
  tokens: Token[];
}
