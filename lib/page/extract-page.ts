import { Readability } from '@mozilla/readability';
import { BlockWriter } from '../ingest/block-writer.ts';
import type { ExtractedPage } from '../ingest/extracted-page.ts';
import { writeBlocks } from '../ingest/markup-blocks.ts';
import { findArticle } from '../ingest/page-article.ts';
import { extractedBlocks, titleLength } from '../limits.ts';
import { hostName } from './host-name.ts';
import { treeOf } from './markup-tree.ts';

/** What is no text of the page's author, or could be the reader's own. */
const foreign = `${hostName}, noscript, script:not([type*="ld+json"]), style, iframe, object, img, button, output, input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], .cm-editor, .CodeMirror, .monaco-editor, .ace_editor`;

/** Share of the text found by marks and links that Readability must have found too. */
const enough = 0.5;

/** Reads the main text of a page from copies of it: the page itself is not touched. Null where there is no text. */
export function extractPage(page: Document): ExtractedPage | null {
  const root = treeOf(copyOf(page).documentElement);
  const { title, date, issuer, front, main } = findArticle(root);
  const own = blocksOf((writer) => writeBlocks(writer, main.root, main.dropped));
  const article = readable(copyOf(page));
  const content = article?.content;
  const read = content instanceof Element ? blocksOf((writer) => writeBlocks(writer, treeOf(content))) : [];
  const blocks = lengthOf(read) >= lengthOf(own) * enough ? read : own;
  if (blocks.length === 0) return null;
  const short = (text: string | null | undefined) => text?.slice(0, titleLength) || null;
  return {
    title: short(title ?? article?.title),
    date,
    issuer: short(issuer ?? article?.siteName),
    front: front.slice(0, 20),
    blocks: blocks.filter(({ text }) => text !== title && !front.includes(text)).slice(0, extractedBlocks),
  };
}

/** A shorter text is no article for Readability, which then looks for another: Chinese says in this much what it should. */
const shortest = 200;

/**
 * The article as Readability finds it in a copy, which has no window: nothing in it runs or loads. It stays an element.
 * Null where a page forbids mark-up from text, which a second try needs, or has named its fields like parts of the DOM.
 */
function readable(copy: Document) {
  try {
    return new Readability<Node>(copy, { charThreshold: shortest, serializer: (node) => node }).parse();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function copyOf(page: Document): Document {
  const copy = page.cloneNode(true) as Document;
  for (const element of copy.querySelectorAll(foreign)) element.remove();
  return copy;
}

function blocksOf(write: (writer: BlockWriter) => void): ExtractedPage['blocks'] {
  const writer = new BlockWriter();
  write(writer);
  return writer.finish().lines.map(({ text, level, bullet, listing }) => ({ text, level, bullet, listing }));
}

function lengthOf(blocks: ExtractedPage['blocks']): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
