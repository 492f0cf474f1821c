import { type Decoded, decode } from './decode.ts';
import type { FileNote, FileText, ReadOptions } from './file-text.ts';
import { IngestError } from './ingest-error.ts';
import { readPlain } from './readers/plain.ts';

/** Reads the bytes of a file of whatever format, told by its content; throws `IngestError`. */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<FileText> {
  const decoded = decode(bytes, options.encoding);
  if (!decoded.certain) throw new IngestError('encoding', [], decoded.candidates);
  const read = readPlain(decoded.text, fileName);
  return { ...read, encoding: decoded.encoding, notes: [...notesOf(decoded), ...read.notes] };
}

function notesOf({ truncated, encoding }: Decoded): FileNote[] {
  const notes: FileNote[] = [];
  if (truncated) notes.push({ code: 'truncated', parts: [] });
  if (encoding !== 'utf-8') notes.push({ code: 'encoding', parts: [encoding] });
  return notes;
}
