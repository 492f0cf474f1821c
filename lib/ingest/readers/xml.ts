import { BlockWriter } from '../block-writer.ts';
import { findElement, type MarkupElement, parseMarkup, visit } from '../markup.ts';
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
      if (!isAmidText(element)) writer.begin(/^(?:title|head)$/.test(element.name) ? { level: 2 } : {});
    };
    visit(root, {
      open: begin,
      text: (text) => writer.write(text),
      close: (element) => {
        if (!isAmidText(element)) writer.begin();
      },
    });
    const title = findElement(root, 'title')?.children[0];
    const named = typeof title === 'string' ? title.trim() : '';
    return { ...unsaid, ...writer.finish(), title: named || null, whole: true };
  },
} satisfies Reader<string>;

function holdsText({ children }: MarkupElement): boolean {
  return children.some((child) => typeof child === 'string' && child.trim() !== '');
}
