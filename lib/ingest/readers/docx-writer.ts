import type { BlockWriter } from '../block-writer.ts';
import { findElement, type MarkupElement, visit } from '../markup.ts';
import type { NextLabel } from './docx-numbering.ts';
import { levelOf, type WordStyle } from './docx-styles.ts';

/** What is deleted, moved away, told to a program, or there a second time for older programs. */
const passedOver = new Set(
  ('w:del w:moveFrom w:instrText w:delText w:pict/fallback mc:Fallback w:sectPr w:tblPr w:trPr w:tcPr w:annotationRef ' +
    'w:rubyPr w:rt w:commentReference w:footnoteRef w:endnoteRef')
    .split(' '),
); // biome-ignore format: a table

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
    if (name === 'w:tr') this.#beginRow();
    else if (name === 'w:p') this.#beginParagraph(element);
    else if (name === 'w:t') this.#writer.write(textOf(element));
    else if (name === 'w:tab' || name === 'w:ptab') this.#writer.write(' ');
    else if (name === 'w:noBreakHyphen') this.#writer.write('-');
    else if (name === 'w:br' || name === 'w:cr') this.#breakLine(element);
    return true;
  }

  #close({ name }: MarkupElement): void {
    if (name === 'w:tr') {
      this.#cells--;
      if (this.#cells === 0) this.#writer.begin();
    } else if (name === 'w:tc') this.#writer.writeAsIs('\t');
    else if (name === 'w:p') {
      if (this.#cells === 0) this.#writer.begin();
      else this.#writer.write(' ');
    }
  }

  #beginRow(): void {
    if (this.#cells++ === 0) this.#writer.begin({ listing: true });
  }

  #beginParagraph(element: MarkupElement): void {
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

function childNamed({ children }: MarkupElement, name: string): MarkupElement | null {
  const child = children.find((one) => typeof one !== 'string' && one.name === name);
  return child === undefined || typeof child === 'string' ? null : child;
}

/** The words of an element, none that are deleted. */
function textOf(element: MarkupElement): string {
  const pieces: string[] = [];
  let reading = 0;
  visit(element, {
    open({ name }) {
      if (passedOver.has(name)) return false;
      if (name === 'w:t') reading++;
      return true;
    },
    text: (text) => {
      if (reading > 0) pieces.push(text);
    },
    close({ name }) {
      if (name === 'w:t') reading--;
    },
  });
  return pieces.join('');
}

function isHidden(run: MarkupElement): boolean {
  const properties = childNamed(run, 'w:rPr');
  const vanish = properties === null ? null : findElement(properties, 'w:vanish');
  return vanish !== null && !/^(?:0|false|off)$/.test(vanish.attributes.get('w:val') ?? '');
}
