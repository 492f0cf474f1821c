import { commonShare } from './common-characters.ts';
import { utf16OrderOf } from './magic.ts';
import { strictText } from './strict-text.ts';

/** A text that the bytes may mean. */
export interface Candidate {
  encoding: string;
  /** The beginning of it, where an encoding of one byte a character cannot fail further on. */
  text: string;
  /** Share of common characters among those beyond ASCII, 0–1. */
  score: number;
  /** It ended in the middle of a character. */
  truncated: boolean;
  /** Some bytes mean nothing in it: never certain, for it stores U+FFFD. */
  damaged: boolean;
}

/** Several bytes a character: few texts of another encoding are valid in these. */
const wide = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'] as const;

/** One byte a character: any text is valid in these, and only its letters tell. */
const narrow = [1250, 1251, 1252, 1253, 1254, 1255, 1256].map((page) => `windows-${page}`);
const always: ReadonlySet<string> = new Set(['windows-1251', 'windows-1252']);

/** Share of common characters below which no candidate is believed. */
export const believable = 0.5;

/** Share of common letters from which on another of them is offered. */
const offered = 0.3;

/** Code units or bytes that are scored: enough to tell, whatever the length. */
const sample = 200_000;

/** What bytes that are not UTF-8 may mean, likeliest first; encodings in which they are not valid are left out. */
export function candidatesOf(bytes: Uint8Array): Candidate[] {
  const order = utf16OrderOf(bytes.subarray(0, sample));
  const found = order === null ? unmarked(bytes) : valid(bytes, [order]);
  return found.sort((a, b) => b.score - a.score);
}

function unmarked(bytes: Uint8Array): Candidate[] {
  const whole = [...valid(bytes, wide), ...valid(bytes.subarray(0, sample), narrow).filter(isOffered)];
  const pairs = bytes.length % 2 === 0 ? valid(bytes, ['utf-16le', 'utf-16be']).filter(isOffered) : [];
  const found = [...whole, ...pairs];
  if (found.some(({ score }) => score >= believable)) return found;
  const left = ['utf-8', ...wide].filter((encoding) => found.every((one) => one.encoding !== encoding));
  return [...found, ...left.flatMap((encoding) => damaged(bytes, encoding))];
}

function isOffered({ encoding, score }: Candidate): boolean {
  return score >= offered || always.has(encoding);
}

function valid(bytes: Uint8Array, encodings: readonly string[]): Candidate[] {
  return encodings.flatMap((encoding) => {
    const read = strictText(bytes, encoding);
    if (read === null) return [];
    return { ...read, encoding, score: commonShare(read.text.slice(0, sample), encoding), damaged: false };
  });
}

/** Text with bytes damaged here and there. */
function damaged(bytes: Uint8Array, encoding: string): Candidate[] {
  const text = new TextDecoder(encoding).decode(bytes);
  const start = text.slice(0, sample);
  const wrong = start.match(/\ufffd/g)?.length ?? 0;
  const right = start.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  const share = encoding === 'utf-8' ? 1 : commonShare(start, encoding);
  if (right <= wrong * 4 || share < believable) return [];
  return [
    { encoding, text, score: share * (right / (right + wrong)) * 0.6, truncated: false, damaged: true },
  ];
}
