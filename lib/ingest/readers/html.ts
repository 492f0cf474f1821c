import { BlockWriter } from '../block-writer.ts';
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
    writeBlocks(writer, main.root, main.dropped);
    return { ...unsaid, ...writer.finish(), title, date, issuer, whole: true };
  },
} satisfies Reader<string>;
