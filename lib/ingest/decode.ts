import { fileSize } from '../limits.ts';
import { type Candidate, candidatesOf } from './encodings.ts';
import { type EncodingChoice, IngestError } from './ingest-error.ts';
import { isBinary, utf16OrderOf } from './magic.ts';
import { previewOf } from './preview.ts';

/** A file as text. */
export interface Decoded {
  /** Without its byte order mark. */
  text: string;
  /** Label of `TextDecoder`. */
  encoding: string;
  /** False: a guess, to be shown to the reader with the other candidates. */
  certain: boolean;
  /** The file ended in the middle of a character, which is dropped. */
  truncated: boolean;
  /** Those that fit, likeliest first, `encoding` among them; empty where it is certain. */
  candidates: EncodingChoice[];
}

/**
 * Decodes the bytes of a text file: byte order mark, strict UTF-8, then the legacy encoding whose characters are the
 * common ones of its language, certain only when no other comes near. `encoding` is the reader's choice and overrules.
 * Throws `IngestError` for what is no text.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (bytes.length === 0) throw new IngestError('empty');
  if (bytes.length > fileSize)
    throw new IngestError('large', [Math.ceil(bytes.length / 1e6), fileSize / 1e6]);
  const marked = byteOrderMark(bytes);
  if (marked === null && encoding === undefined && isBinary(bytes)) throw new IngestError('binary');
  const decoded =
    encoding !== undefined
      ? { ...sure(new TextDecoder(encoding).decode(bytes), encoding), certain: true }
      : marked !== null
        ? marks(bytes, marked)
        : (plainUtf16(bytes) ?? strictUtf8(bytes) ?? likeliest(candidatesOf(bytes)));
  if (decoded.text.trim() === '') throw new IngestError('blank');
  if (isJunk(decoded.text)) throw new IngestError('binary');
  return decoded;
}

function sure(text: string, encoding: string, truncated = false): Decoded {
  return { text, encoding, certain: true, truncated, candidates: [] };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function marks(bytes: Uint8Array, encoding: string): Decoded {
  if (encoding === 'utf-8') return strictUtf8(bytes) ?? likeliest(candidatesOf(bytes));
  const odd = bytes.length % 2;
  return sure(new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length - odd)), encoding, odd === 1);
}

/** Share of ASCII from which UTF-16 without a mark is certain: no other encoding has a NUL beside each letter. */
const plainly = 0.8;

/** Null where the bytes are not UTF-16 of mostly ASCII. */
function plainUtf16(bytes: Uint8Array): Decoded | null {
  const order = utf16OrderOf(bytes.subarray(0, 100_000));
  if (order === null) return null;
  const decoded = marks(bytes, order);
  const start = decoded.text.slice(0, 10_000);
  return (start.match(/\p{ASCII}/gu)?.length ?? 0) >= plainly * start.length ? decoded : null;
}

/** Null where the bytes are not UTF-8; up to three bytes of a character cut at the end are forgiven. */
function strictUtf8(bytes: Uint8Array): Decoded | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const text = decoder.decode(bytes, { stream: true });
    return sure(text, 'utf-8', !endsWhole(decoder));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function endsWhole(decoder: TextDecoder): boolean {
  try {
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Scores this near to each other are no decision. */
const lead = 1.5;

/** Fewer characters beyond ASCII prove nothing; for Russian more are needed: a few words of Chinese make as good ones. */
const evidence = 4;
const russianEvidence = 40;

/** Share of common characters below which no candidate is believed. */
const believable = 0.5;

function likeliest(candidates: readonly Candidate[]): Decoded {
  const [best, second] = candidates;
  if (best === undefined) throw new IngestError('binary');
  const foreign = best.text.slice(0, 10_000).match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const enough = foreign >= (best.encoding === 'windows-1251' ? russianEvidence : evidence);
  const certain = enough && best.score >= believable && best.score >= lead * (second?.score ?? 0);
  return {
    text: best.text,
    encoding: best.encoding,
    certain,
    truncated: false,
    candidates: certain
      ? []
      : candidates.map(({ encoding, text }) => ({ encoding, preview: previewOf(text) })),
  };
}

/** More than a few control characters: no one wrote this. */
function isJunk(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.slice(0, 100_000).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > 2 && controls > Math.min(text.length, 100_000) * 0.002;
}
