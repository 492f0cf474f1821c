import type { Archive } from './archive.ts';
import { compoundKind } from './compound-file.ts';
import type { FileFormat, FileText, ReadOptions } from './file-text.ts';
import { IngestError } from './ingest-error.ts';
import { withoutTurns } from './invisible.ts';
import { containerOf, foreignFormat, isLinkFile, markupOf, packedAs } from './magic.ts';
import { namedRefusal } from './named-refusal.ts';
import { readDecoded } from './read-text.ts';
import { readPlain } from './readers/plain.ts';
import type { Reader, ReaderText } from './readers/reader.ts';

/** Reads the bytes of a file of whatever format, told by its content; throws `IngestError`. */
export async function readFile(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions = {},
): Promise<FileText> {
  try {
    return await readByContent(bytes, fileName, options);
  } catch (error) {
    throw namedRefusal(error, fileName);
  }
}

async function readByContent(bytes: Uint8Array, fileName: string, options: ReadOptions): Promise<FileText> {
  if (bytes.length === 0) throw new IngestError('empty');
  options.signal?.throwIfAborted();
  const foreign = compoundKind(bytes) ?? foreignFormat(bytes);
  if (foreign === 'locked') throw new IngestError('zip_password');
  if (foreign !== null) throw new IngestError('format', [foreign.ending, foreign.instead]);
  const packed = packedAs(bytes);
  if (packed !== null) throw new IngestError('packed', [packed]);
  switch (containerOf(bytes)) {
    case 'pdf':
      return withoutTurns(await read('pdf', (await import('./readers/pdf.ts')).pdf, bytes, options));
    case 'zip':
      return withoutTurns(await readTexts((await import('./archive.ts')).openArchive(bytes), options));
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

/** Scans put into a book or a Word document hold no text. */
async function readTexts(archive: Archive, options: ReadOptions): Promise<FileText> {
  const file = await readArchive(archive, options);
  const hasPictures = [...archive.names()].some((name) => /\.(?:jpe?g|png|gif|webp|tiff?|emf)$/i.test(name));
  if (file.lines.length === 0 && hasPictures) throw new IngestError('picture');
  return file;
}

/** A book or a Word document, by the parts it has. */
async function readArchive(archive: Archive, options: ReadOptions): Promise<FileText> {
  const names = new Set(archive.names());
  if (names.has('META-INF/container.xml') || archive.text('mimetype')?.trim() === 'application/epub+zip')
    return read('epub', (await import('./readers/epub.ts')).epub, archive, options);
  if (names.has('word/document.xml') || names.has('[Content_Types].xml')) {
    const other = otherPackages.find(([mark]) => [...names].some((name) => name.startsWith(mark)));
    if (other !== undefined) throw new IngestError('format', other.slice(1));
    return read('docx', (await import('./readers/docx.ts')).docx, archive, options);
  }
  if (names.has('OFD.xml')) throw new IngestError('format', ['.ofd', '.pdf']);
  if (names.has('content.xml')) throw new IngestError('format', openDocument(archive.text('mimetype')));
  throw new IngestError('zip_plain');
}

/** Packages that are built as Word's are (ECMA-376, part 2), by a part of theirs: what they are called, and what instead. */
const otherPackages: readonly (readonly [part: string, ending: string, instead: string])[] = [
  ['xl/', '.xlsx', '.csv'],
  ['ppt/', '.pptx', '.pdf'],
  ['visio/', '.vsdx', '.pdf'],
  ['FixedDocumentSequence.fdseq', '.xps', '.pdf'],
];

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
