import type { Archive } from '../archive.ts';
import { BlockWriter } from '../block-writer.ts';
import { IngestError } from '../ingest-error.ts';
import { elementsNamed, findElement, type MarkupElement, parseMarkup, textIn } from '../markup.ts';
import { writeBlocks } from '../markup-blocks.ts';
import { statedDate } from '../stated-date.ts';
import { epubContents } from './epub-contents.ts';
import { lockedParts } from './epub-locks.ts';
import { type Reader, type ReaderText, unsaid } from './reader.ts';

/** An EPUB (EPUB 3.3): its chapters in the order of the spine, named by its table of contents. */
export const epub = {
  read(archive) {
    const path = packagePath(archive);
    const source = path === null ? null : archive.text(path);
    if (path === null || source === null) throw new IngestError('epub_incomplete');
    const book = parseMarkup(source, 'xml');
    const locked = lockedParts(archive);
    const contents = epubContents(archive, book, path);
    const chapters = contents.chapters.filter(({ name }) => !locked.has(name));
    if (contents.chapters.length === 0) throw new IngestError('epub_incomplete');
    if (chapters.length === 0) throw new IngestError('epub_drm');
    const writer = new BlockWriter();
    let lost = 0;
    for (const { name, title } of chapters) {
      const chapter = archive.text(name);
      if (chapter === null) lost++;
      else writeChapter(writer, chapter, title);
    }
    if (lost === chapters.length) throw new IngestError('epub_incomplete');
    const counts = { protected: contents.chapters.length - chapters.length, skipped: lost };
    const notes = (['protected', 'skipped'] as const).filter((code) => counts[code] > 0);
    return {
      ...unsaid,
      ...writer.finish(),
      ...saidBy(book),
      whole: true,
      notes: notes.map((code) => ({ code, parts: [counts[code]] })),
    };
  },
} satisfies Reader<Archive>;

/** Where the package document stands, by the container (OCF 3.5.1). */
function packagePath(archive: Archive): string | null {
  const source = archive.text('META-INF/container.xml');
  const rootFile = source === null ? undefined : elementsNamed(parseMarkup(source, 'xml'), 'rootfile')[0];
  return rootFile?.attributes.get('full-path') ?? null;
}

/** A chapter without a heading of its own gets the one it has in the table of contents. */
function writeChapter(writer: BlockWriter, source: string, title: string | null): void {
  const root = parseMarkup(source, 'html');
  const body = findElement(root, 'body') ?? root;
  if (title !== null && findElement(body, 'h1', 'h2', 'h3') === null && says(body)) {
    writer.begin({ level: 1 });
    writer.write(title);
    writer.begin();
  }
  writeBlocks(writer, body);
  writer.begin();
}

function says(element: MarkupElement): boolean {
  return /\S/.test(textIn(element));
}

function saidBy(book: MarkupElement): Pick<ReaderText, 'title' | 'date' | 'issuer'> {
  const first = (name: string) => {
    const texts = elementsNamed(book, name).map((element) => textIn(element).replace(/\s+/g, ' ').trim());
    return texts.find((text) => text !== '') ?? null;
  };
  return {
    title: first('title'),
    date: statedDate(first('date') ?? ''),
    issuer: first('creator') ?? first('publisher'),
  };
}
