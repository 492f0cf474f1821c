import { BlockWriter } from '../block-writer.ts';
import { findElement, type MarkupElement, parseMarkup, textIn, visit } from '../markup.ts';
import { type Reader, unsaid } from './reader.ts';

/** XML of whatever kind: each element is a paragraph, but for those amid text. */
export const xml = {
  read(source) {
    const root = parseMarkup(source, 'xml');
    const writer = new BlockWriter();
    const mixed = new Map<MarkupElement, boolean>();
    const isAmidText = ({ parent }: MarkupElement) => {
      if (parent === null) return false;
      const known = mixed.get(parent) ?? holdsText(parent);
      mixed.set(parent, known);
      return known;
    };
    const begin = (element: MarkupElement) => {
      const isTitle = [element, element.parent].some(
        (one) => one !== null && /^(?:title|head)$/.test(one.name),
      );
      if (!isAmidText(element)) writer.begin(isTitle ? { level: 2 } : {});
    };
    visit(root, {
      open(element) {
        if (isBinary(element)) return false;
        begin(element);
        return true;
      },
      text: (text) => writer.write(text),
      close: (element) => {
        if (!isAmidText(element)) writer.begin();
      },
    });
    const title = findElement(root, 'book-title') ?? findElement(root, 'title');
    const named = title === null ? '' : textIn(title).replace(/\s+/g, ' ').trim();
    return { ...unsaid, ...writer.finish(), title: named || null, whole: true };
  },
} satisfies Reader<string>;

/** Pictures and fonts, written as text: FictionBook, OpenDocument and Word name them so. */
function isBinary({ name }: MarkupElement): boolean {
  return /(?:^|[:-])bin(?:ary|ary-data|Data)$/.test(name);
}

function holdsText({ children }: MarkupElement): boolean {
  return children.some((child) => typeof child === 'string' && child.trim() !== '');
}
