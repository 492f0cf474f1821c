import { BlockWriter } from '../block-writer.ts';
import { IngestError } from '../ingest-error.ts';
import { parseMarkup } from '../markup.ts';
import { writeBlocks } from '../markup-blocks.ts';
import { findArticle } from '../page-article.ts';
import { type Reader, unsaid } from './reader.ts';

/** A saved web page: its main text, and what its head says of it. */
export const html = {
  read(source) {
    const { title, date, issuer, front, main } = findArticle(parseMarkup(source, 'html'));
    const writer = new BlockWriter();
    writer.writeFront(title, front);
    const { length } = writer;
    writeBlocks(writer, main.root, main.dropped);
    writer.begin();
    // Frames, or a page that programs fill: its title alone is no text.
    if (writer.length === length) throw new IngestError('blank');
    return { ...unsaid, ...writer.finish(), title, date, issuer, whole: true };
  },
} satisfies Reader<string>;
