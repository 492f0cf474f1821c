import { BlockWriter } from '../block-writer.ts';
import { findMainText, type MainText } from '../main-text.ts';
import { findElement, type MarkupElement, parseMarkup, textIn, visit } from '../markup.ts';
import { isBlock, isSilent, writeBlocks } from '../markup-blocks.ts';
import { pageFacts } from '../page-facts.ts';
import { type Reader, unsaid } from './reader.ts';

/** A saved web page: its main text, and what its head says of it. */
export const html = {
  read(source) {
    const root = parseMarkup(source, 'html');
    const facts = pageFacts(root);
    const body = findElement(root, 'body') ?? root;
    const main = findMainText(body);
    const headline = headlineOf(body, facts.title);
    const writer = new BlockWriter();
    const inside = headline !== null && isWithin(headline, main.root);
    const title = headline === null ? facts.title : textIn(headline).replace(/\s+/g, ' ').trim();
    if (!inside && title !== null) {
      writer.begin({ title: true });
      writer.write(title);
      writer.begin();
      if (headline !== null) writeBetween(writer, body, headline, main);
    }
    if (headline !== null) main.dropped.delete(headline);
    writeBlocks(writer, main.root, main.dropped);
    return { ...unsaid, ...writer.finish(), ...facts, title, whole: true };
  },
} satisfies Reader<string>;

/** The one first-rank heading, or of several the one that the page's own description names. */
function headlineOf(body: MarkupElement, named: string | null): MarkupElement | null {
  const headings: MarkupElement[] = [];
  visit(body, {
    open(element) {
      if (isSilent(element)) return false;
      if (element.name === 'h1' && textIn(element).trim() !== '') headings.push(element);
      return true;
    },
  });
  const plain = (text: string) => text.replace(/\s+/g, '');
  const match = headings.find((one) => named !== null && plain(textIn(one)) === plain(named));
  return match ?? (headings.length === 1 ? headings[0]! : null);
}

function isWithin(element: MarkupElement, root: MarkupElement): boolean {
  for (let at: MarkupElement | null = element; at !== null; at = at.parent) if (at === root) return true;
  return false;
}

/** A date or a source. */
const telling = /\d{4}\s*[-年./]\s*\d{1,2}|^(?:来源|來源|作者|稿源|记者|文)[:：]|^By\s/;

/** Lines between the headline and the text that tell its date and its source. */
function writeBetween(
  writer: BlockWriter,
  body: MarkupElement,
  headline: MarkupElement,
  { root, dropped }: MainText,
): void {
  let [passed, done] = [false, false];
  const lines = [''];
  visit(body, {
    open(element) {
      if (element === headline) passed = true;
      if (element === root) done = true;
      if (isBlock(element)) lines.push('');
      return !done && !isSilent(element) && element !== headline && !(passed && dropped.has(element));
    },
    text(text) {
      if (passed && !done) lines[lines.length - 1] += text;
    },
    close(element) {
      if (isBlock(element)) lines.push('');
    },
  });
  for (const line of lines.map((one) => one.replace(/\s+/g, ' ').trim())) {
    if (line.length > 100 || !telling.test(line)) continue;
    writer.write(line);
    writer.begin();
  }
}
