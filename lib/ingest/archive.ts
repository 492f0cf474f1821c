import { Inflate } from 'fflate';
import { archiveSize, bombRatio, bombSize, inflateSlice, unpackedSize } from '../limits.ts';
import { crc32 } from './crc32.ts';
import { IngestError } from './ingest-error.ts';
import { strictText } from './strict-text.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

/** A packed file, read part by part; nothing is unpacked that is not asked for. */
export interface Archive {
  names(): Iterable<string>;
  /** The unpacked bytes of a part, or null where there is none; throws `IngestError`. */
  bytes(name: string): Uint8Array | null;
  /** The part as UTF-8 or UTF-16 text. */
  text(name: string): string | null;
}

/** Opens a zip by its directory; throws `IngestError` for bombs, liars, locks and damage. */
export function openArchive(file: Uint8Array): Archive {
  if (file.length > archiveSize)
    throw new IngestError('large', [Math.ceil(file.length / 1e6), archiveSize / 1e6]);
  const entries = zipEntries(file);
  refuseBombs([...entries.values()], file.length);
  let unpacked = 0;
  const bytes = (name: string) => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    const content = unpack(file, entry);
    unpacked += content.length;
    if (unpacked > unpackedSize) throw new IngestError('bomb');
    return content;
  };
  const text = (name: string) => {
    const content = bytes(name);
    return content === null ? null : textOf(content);
  };
  return { names: () => entries.keys(), bytes, text };
}

/** By the sizes that the directory states: the honest bombs. */
function refuseBombs(entries: readonly ZipEntry[], fileSize: number): void {
  const stated = entries.reduce((sum, { size }) => sum + size, 0);
  if (stated > unpackedSize || isBomb(stated, fileSize)) throw new IngestError('bomb');
}

function isBomb(unpacked: number, packed: number): boolean {
  return unpacked > bombSize && unpacked > packed * bombRatio;
}

/** Unpacks in small slices and counts what comes out: a stated size is believed only where it is true. */
function unpack(file: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.locked) throw new IngestError('zip_password');
  const packed = file.subarray(entry.start, entry.start + entry.packedSize);
  if (packed.length < entry.packedSize) throw new IngestError('zip_damaged');
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (content.length !== entry.size)
    throw new IngestError(content.length > entry.size ? 'bomb' : 'zip_damaged');
  if (crc32(content) !== entry.crc) throw new IngestError('zip_damaged');
  return content;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw new IngestError('zip_damaged');
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += inflateSlice) {
    const end = at + inflateSlice;
    push(stream, packed.subarray(at, end), end >= packed.length);
    if (length > entry.size || isBomb(length, packed.length)) throw new IngestError('bomb');
  }
  return joined(chunks, length);
}

function push(stream: Inflate, slice: Uint8Array, last: boolean): void {
  try {
    stream.push(slice, last);
  } catch (error) {
    throw new IngestError('zip_damaged', [], [], { cause: error });
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** XML is UTF-8 unless a mark says otherwise; parts that are not are read as they say of themselves, as old books are. */
function textOf(content: Uint8Array): string {
  const [a, b] = content;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(content);
  const text = strictText(content, 'utf-8')?.text ?? statedText(content);
  return text ?? new TextDecoder().decode(content);
}

function statedText(content: Uint8Array): string | null {
  const head = String.fromCharCode(...content.subarray(0, 1_024));
  const stated = /\b(?:encoding|charset)\s*=\s*["']?([\w-]{1,20})/i.exec(head)?.[1];
  try {
    return stated === undefined ? null : (strictText(content, stated)?.text ?? null);
  } catch (error) {
    // https://encoding.spec.whatwg.org/#dom-textdecoder: no such encoding.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
