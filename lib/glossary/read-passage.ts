import type { Passage } from '../model.ts';
import type { Lexicon } from './lexicon.ts';
import { simplify } from './simplify.ts';
import { type Token, tokenise } from './tokens.ts';

/** A passage, or a piece of a long one, cut into words. */
export interface ReadPassage {
  passage: Passage;
  /** The piece, and where it begins in the passage's text; tokens are placed in the piece. */
  text: string;
  offset: number;
  tokens: Token[];
}

/** A longer passage is read in pieces, in UTF-16 code units: what is found in a piece is held at once. */
const longestPiece = 4_000;

/** Reads a passage, in pieces if it is long; pieces end with a sentence where there is one. */
export function* readPassage(passage: Passage, lexicon: Lexicon): Generator<ReadPassage> {
  let offset = 0;
  while (offset < passage.text.length) {
    const text = passage.text.slice(offset, pieceEnd(passage.text, offset));
    yield { passage, text, offset, tokens: tokenise(simplify(text), lexicon) };
    offset += text.length;
  }
}

function pieceEnd(text: string, from: number): number {
  const end = from + longestPiece;
  if (end >= text.length) return text.length;
  for (let at = end; at > end - longestPiece / 4; at--) if (/[。！？!?；;\n]/.test(text[at - 1]!)) return at;
  return end;
}
