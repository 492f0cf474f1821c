import type { BlockWriter } from '../block-writer.ts';
import { findElement, type MarkupElement, visit } from '../markup.ts';
import { childNamed, isHidden, isRow, isText, passedOver, textOf } from './docx-elements.ts';
import type { NextLabel } from './docx-numbering.ts';
import { levelOf, type WordStyle } from './docx-styles.ts';

/** Writes the paragraphs and tables under an element of Word. */
export class WordWriter {
  /** The paragraph of the style Title. */
  title: string | null = null;
  /** Tracked insertions and deletions. */
  changes = 0;
  readonly #writer: BlockWriter;
  readonly #styleOf: (id: string | undefined) => WordStyle;
  readonly #nextLabel: NextLabel;
  /** Paragraphs are cells of a row. */
  #cells = 0;
  /** Open paragraphs, and the text boxes anchored in them: they stand beside the text, wherever they were put. */
  #paragraphs = 0;
  readonly #boxes: MarkupElement[] = [];
  #heading = false;

  constructor(writer: BlockWriter, styleOf: (id: string | undefined) => WordStyle, nextLabel: NextLabel) {
    this.#writer = writer;
    this.#styleOf = styleOf;
    this.#nextLabel = nextLabel;
  }

  write(root: MarkupElement): void {
    visit(root, {
      open: (element) => this.#open(element),
      text: () => {},
      close: (element) => this.#close(element),
    });
  }

  #open(element: MarkupElement): boolean {
    const { name } = element;
    if (/^w:(?:ins|del|moveTo|moveFrom)$/.test(name) && element.children.length > 0) this.changes++;
    if (passedOver.has(name)) return false;
    if (name === 'w:r' && isHidden(element)) return false;
    if (name === 'w:txbxContent' && this.#paragraphs > 0) {
      this.#boxes.push(element);
      return false;
    }
    if (name === 'w:tr') this.#beginRow(element);
    else if (name === 'w:p') this.#beginParagraph(element);
    else if (isText(element)) this.#writer.write(textOf(element));
    else if (name === 'w:tab' || name === 'w:ptab') this.#writer.write(' ');
    else if (name === 'w:noBreakHyphen') this.#writer.write('-');
    else if (name === 'w:br' || name === 'w:cr') this.#breakLine(element);
    return true;
  }

  #close(element: MarkupElement): void {
    const { name } = element;
    if (name === 'w:tr' && isRow(element)) {
      this.#cells--;
      if (this.#cells === 0) this.#writer.begin();
    } else if (name === 'w:tc' && this.#cells > 0) this.#writer.writeAsIs('\t');
    else if (name === 'w:p') this.#endParagraph();
  }

  #endParagraph(): void {
    if (this.#cells === 0) this.#writer.begin();
    else this.#writer.write(' ');
    this.#paragraphs--;
    for (const box of this.#boxes.splice(0)) this.write(box);
  }

  #beginRow(row: MarkupElement): void {
    if (isRow(row) && this.#cells++ === 0) this.#writer.begin({ listing: true });
  }

  #beginParagraph(element: MarkupElement): void {
    this.#paragraphs++;
    const properties = childNamed(element, 'w:pPr');
    const value = (name: string) =>
      properties === null ? undefined : findElement(properties, name)?.attributes.get('w:val');
    const style = this.#styleOf(value('w:pStyle'));
    const own = value('w:outlineLvl');
    const level = Math.min(6, (own === undefined ? 0 : levelOf(Number(own))) || style.level);
    const list = value('w:numId') ?? style.numbering?.list;
    const depth = Number(value('w:ilvl') ?? style.numbering?.depth ?? 0);
    const says = /\S/.test(textOf(element));
    const { label, bullet } =
      list === undefined || list === '0' || !says
        ? { label: '', bullet: false }
        : this.#nextLabel(list, depth);
    if (style.title && says) this.title ??= textOf(element).replace(/\s+/g, ' ').trim();
    if (this.#cells > 0) return;
    this.#heading = level > 0 || style.title;
    this.#writer.begin({
      ...(level > 0 && { level }),
      ...(style.title && { title: true }),
      ...(bullet && { bullet }),
    });
    if (label !== '') this.#writer.write(/[\p{Script=Han}、）)]$/u.test(label) ? label : `${label} `);
  }

  /** A break of the page ends a paragraph, one of the line a line; a heading stays whole. */
  #breakLine(element: MarkupElement): void {
    if (this.#cells > 0 || this.#heading) this.#writer.write('\n');
    else this.#writer.begin({ gap: element.attributes.get('w:type') === 'page' });
  }
}
