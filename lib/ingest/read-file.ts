import type { Archive } from './archive.ts';
import { compoundKind } from './compound-file.ts';
import type { FileFormat, FileText, ReadOptions } from './file-text.ts';
import { IngestError } from './ingest-error.ts';
import { withoutTurns } from './invisible.ts';
import { containerOf, foreignFormat, isLinkFile, markupOf } from './magic.ts';
import { readDecoded } from './read-text.ts';
import { readPlain } from './readers/plain.ts';
import type { Reader, ReaderText } from './readers/reader.ts';

/** Reads the bytes of a file of whatever format, told by its content; throws `IngestError`. */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<FileText> {
  if (bytes.length === 0) throw new IngestError('empty');
  options.signal?.throwIfAborted();
  const foreign = compoundKind(bytes) ?? foreignFormat(bytes);
  if (foreign === 'locked') throw new IngestError('zip_password');
  if (foreign !== null) throw new IngestError('format', [foreign.ending, foreign.instead]);
  switch (containerOf(bytes)) {
    case 'pdf':
      return withoutTurns(await read('pdf', (await import('./readers/pdf.ts')).pdf, bytes, options));
    case 'zip':
      return withoutTurns(await readArchive((await import('./archive.ts')).openArchive(bytes), options));
    default:
      return readDecoded(bytes, options, (text) => readText(text, fileName, options));
  }
}

async function read<Source>(
  format: FileFormat,
  reader: Reader<Source>,
  source: Source,
  options: ReadOptions,
): Promise<FileText> {
  const text: ReaderText = await reader.read(source, options);
  return { ...text, format, encoding: null };
}

/** A book or a Word document, by the parts it has. */
async function readArchive(archive: Archive, options: ReadOptions): Promise<FileText> {
  const names = new Set(archive.names());
  if (names.has('META-INF/container.xml') || archive.text('mimetype')?.trim() === 'application/epub+zip')
    return read('epub', (await import('./readers/epub.ts')).epub, archive, options);
  if (names.has('word/document.xml') || names.has('[Content_Types].xml')) {
    const other = [...names].find((name) => /^(?:xl|ppt)\//.test(name));
    if (other !== undefined)
      throw new IngestError('format', other.startsWith('xl/') ? ['.xlsx', '.csv'] : ['.pptx', '.pdf']);
    return read('docx', (await import('./readers/docx.ts')).docx, archive, options);
  }
  if (names.has('content.xml')) throw new IngestError('format', openDocument(archive.text('mimetype')));
  throw new IngestError('zip_plain');
}

/** What an OpenDocument is called, by its kind, and what to save it as. */
function openDocument(kind: string | null | undefined): [ending: string, instead: string] {
  if (kind?.includes('spreadsheet')) return ['.ods', '.csv'];
  return kind?.includes('presentation') ? ['.odp', '.pdf'] : ['.odt', '.docx'];
}

async function readText(text: string, fileName: string, options: ReadOptions): Promise<FileText> {
  if (isLinkFile(text)) throw new IngestError('link');
  switch (markupOf(text)) {
    case 'html':
      return read('html', (await import('./readers/html.ts')).html, text, options);
    case 'xml':
      return read('html', (await import('./readers/xml.ts')).xml, text, options);
    default:
      return readPlain(text, fileName);
  }
}
