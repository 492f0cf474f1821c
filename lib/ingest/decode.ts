import { fileSize } from '../limits.ts';
import { believable, type Candidate, candidatesOf } from './encodings.ts';
import { type EncodingChoice, IngestError } from './ingest-error.ts';
import { isBinary, utf16OrderOf } from './magic.ts';
import { previewOf } from './preview.ts';
import { strictText } from './strict-text.ts';

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
        : (plainUtf16(bytes) ?? escaped(bytes) ?? strictUtf8(bytes) ?? likeliest(bytes));
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
  if (encoding === 'utf-8') return strictUtf8(bytes) ?? likeliest(bytes);
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
  const read = strictText(bytes, 'utf-8');
  return read === null ? null : sure(read.text, 'utf-8', read.truncated);
}

/** Japanese in seven bits says so by the escapes it is full of (RFC 1468). */
function escaped(bytes: Uint8Array): Decoded | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8_192));
  const isEscaped = start.includes('\u001b$B') || start.includes('\u001b$@');
  const read = isEscaped ? strictText(bytes, 'iso-2022-jp') : null;
  return read === null ? null : sure(read.text, 'iso-2022-jp', read.truncated);
}

/** Scores this near to each other are no decision. */
const lead = 1.5;

/** Fewer characters beyond ASCII prove nothing; for Russian more are needed: a few words of Chinese make as good ones. */
function evidenceFor(encoding: string): number {
  if (encoding === 'windows-1251') return 40;
  return encoding.startsWith('windows-') ? 4 : 8;
}

function likeliest(bytes: Uint8Array): Decoded {
  const candidates = candidatesOf(bytes);
  const [best, second] = candidates;
  if (best === undefined) throw new IngestError('binary');
  const { encoding, truncated } = best;
  const foreign = best.text.slice(0, 10_000).match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const enough = foreign >= evidenceFor(encoding);
  const leads = best.score >= believable && best.score >= lead * (second?.score ?? 0);
  if (enough && leads && !best.damaged) return sure(wholeText(bytes, best), encoding, truncated);
  const choices = candidates.map(({ encoding, text }) => ({ encoding, preview: previewOf(text) }));
  return { text: wholeText(bytes, best), encoding, certain: false, truncated: false, candidates: choices };
}

/** An encoding of one byte a character was only tried on the beginning. */
function wholeText(bytes: Uint8Array, { encoding, text }: Candidate): string {
  return encoding.startsWith('windows-') ? new TextDecoder(encoding).decode(bytes) : text;
}

/** More than a few control characters: no one wrote this. */
function isJunk(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.slice(0, 100_000).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > 2 && controls > Math.min(text.length, 100_000) * 0.002;
}
