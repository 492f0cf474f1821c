import { findMainText, type MainText } from './main-text.ts';
import { findElement, type MarkupElement, textIn, visit } from './markup.ts';
import { isBlock, isSilent } from './markup-blocks.ts';
import { pageFacts } from './page-facts.ts';

/** What a web page has to say. */
export interface PageArticle {
  title: string | null;
  /** ISO 8601 calendar date. */
  date: string | null;
  issuer: string | null;
  /** Lines between headline and text that tell date and source. */
  front: string[];
  main: MainText;
}

/** Finds the article of a page, and what its head and its headline say of it. */
export function findArticle(root: MarkupElement): PageArticle {
  const facts = pageFacts(root);
  const body = findElement(root, 'body') ?? root;
  const main = findMainText(body);
  const headline = headlineOf(body, facts.title);
  if (headline === null) return { ...facts, front: [], main };
  const inside = isWithin(headline, main.root);
  const front = inside ? [] : linesBetween(body, headline, main);
  main.dropped.add(headline);
  return { ...facts, title: textIn(headline).replace(/\s+/g, ' ').trim(), front, main };
}

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
function linesBetween(body: MarkupElement, headline: MarkupElement, { root, dropped }: MainText): string[] {
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
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line.length <= 100 && telling.test(line));
}
