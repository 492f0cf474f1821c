import { decode } from './decode.ts';
import type { FileNote, FileText, ReadOptions } from './file-text.ts';
import { IngestError } from './ingest-error.ts';
import { withoutTurns } from './invisible.ts';
import { readPlain } from './readers/plain.ts';

/** What becomes of a decoded text. */
type ReadDecoded = (text: string) => FileText | Promise<FileText>;

/** Reads the bytes of a text, plain or Markdown; throws `IngestError`. */
export function readTextFile(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<FileText> {
  return readDecoded(bytes, options, (text) => readPlain(text, fileName));
}

/** Decodes the bytes of a text and has it read; throws `IngestError` where the encoding is uncertain. */
export async function readDecoded(
  bytes: Uint8Array,
  options: ReadOptions,
  read: ReadDecoded,
): Promise<FileText> {
  const { text, encoding, certain, truncated, candidates } = decode(bytes, options.encoding);
  if (!certain) throw new IngestError('encoding', [], candidates);
  const file = await read(text);
  const notes: FileNote[] = [];
  if (truncated) notes.push({ code: 'truncated', parts: [] });
  if (encoding !== 'utf-8') notes.push({ code: 'encoding', parts: [encoding] });
  return withoutTurns({ ...file, encoding, notes: [...notes, ...file.notes] });
}
