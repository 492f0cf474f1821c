import { archiveEntries } from '../limits.ts';
import { IngestError } from './ingest-error.ts';

/** A part of a zip, as the directory at its end describes it (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  /** 0 stored, 8 deflated. */
  method: number;
  /** Encrypted. */
  locked: boolean;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its bytes begin in the file. */
  start: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const locator64Mark = 0x07064b50;

/** The parts by their names; the records themselves are counted, not the number the file states. Throws `IngestError`. */
export function zipEntries(file: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endRecord(view);
  const directory = view.getUint32(end + 16, true);
  const size = view.getUint32(end + 12, true);
  const is64 = end >= 20 && view.getUint32(end - 20, true) === locator64Mark;
  if (is64) refuse64(view, end - 20);
  if (directory + size > end) throw new IngestError('zip_damaged');
  // What stands before the first part, as in a self-extracting file, shifts all offsets.
  const shift = end - size - directory;
  const stated = view.getUint16(end + 10, true);
  return readDirectory(file, view, { at: directory + shift, end, shift, stated });
}

/** At the very end, but for a comment of up to 65,535 bytes. */
function endRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw new IngestError('zip_damaged');
}

/** Larger than any file we take; or with more parts. */
function refuse64(view: DataView, locator: number): never {
  const record = Number(view.getBigUint64(locator + 8, true));
  const count = record + 40 <= view.byteLength ? Number(view.getBigUint64(record + 32, true)) : 0;
  if (count > archiveEntries) throw tooMany(count);
  throw new IngestError('zip_large');
}

function tooMany(count: number): IngestError {
  return new IngestError('entries', [count, archiveEntries]);
}

interface Directory {
  at: number;
  end: number;
  shift: number;
  stated: number;
}

function readDirectory(
  file: Uint8Array,
  view: DataView,
  { at: start, end, shift, stated }: Directory,
): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let count = 0;
  let at = start;
  for (; at + 46 <= end && view.getUint32(at, true) === entryMark; count++) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    if (count < archiveEntries)
      entries.set(decoder.decode(file.subarray(at + 46, at + 46 + name)), entryAt(view, at, shift));
    at += 46 + name + extra + comment;
  }
  if (count > archiveEntries) throw tooMany(count);
  if (at !== end || count !== stated) throw new IngestError('zip_damaged');
  return entries;
}

function entryAt(view: DataView, at: number, shift: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const [packedSize, size, local] = [20, 24, 42].map((field) => view.getUint32(at + field, true)) as [
    number,
    number,
    number,
  ];
  if ([packedSize, size, local].includes(0xffffffff)) throw new IngestError('zip_large');
  const head = local + shift;
  if (head + 30 > view.byteLength || view.getUint32(head, true) !== localMark)
    throw new IngestError('zip_damaged');
  const start = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  return {
    method: view.getUint16(at + 10, true),
    locked: (flags & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    start,
  };
}
