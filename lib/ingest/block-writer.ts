import { type Line, lineOf } from './line.ts';
import { isWide } from './sentence.ts';

/** What the format says of a block. */
interface Marks extends Partial<Line> {
  /** The title of the whole document. */
  title?: boolean;
}

/** Puts the text of a structured file together, a line for each block, and remembers what each block is. */
export class BlockWriter {
  readonly #pieces: string[] = [];
  #length = 0;
  readonly #blocks: { start: number; end: number; marks: Marks }[] = [];
  #marks: Marks = {};
  #open: string[] = [];
  #last = '';
  #blank = '';

  /** Text of the open block; white space becomes one blank, or nothing between Han characters. */
  write(text: string): void {
    for (const piece of text.match(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g) ?? []) {
      if (/^[ \t\n\r\f]/.test(piece)) this.#blank ||= /[\n\r]/.test(piece) ? '\n' : ' ';
      else this.#put(piece);
    }
  }

  #put(piece: string): void {
    const isBreak = this.#blank === '\n' && isWide(this.#last) && isWide(piece[0]);
    const before = this.#blank !== '' && this.#last !== '' && !isBreak ? ' ' : '';
    this.#blank = '';
    this.#open.push(before + piece);
    this.#last = piece.at(-1)!;
  }

  /** The title of a page, and the lines below it. */
  writeFront(title: string | null, lines: readonly string[]): void {
    if (title !== null) {
      this.begin({ title: true });
      this.write(title);
    }
    for (const line of lines) {
      this.begin();
      this.write(line);
    }
    this.begin();
  }

  /** Text in which white space counts, as between the cells of a table. */
  writeAsIs(text: string): void {
    this.#blank = '';
    this.#open.push(text);
    this.#last = text.at(-1) ?? '';
  }

  /** Code units of the blocks that are closed. */
  get length(): number {
    return this.#length;
  }

  /** Has the open block nothing in it yet? */
  get isEmpty(): boolean {
    return this.#last === '';
  }

  /** Ends the open block; what comes next is marked so. */
  begin(marks: Marks = {}): void {
    const text = this.#open.join('');
    if (text.trim() !== '') {
      const start = this.#length;
      this.#blocks.push({ start, end: start + text.length, marks: this.#marks });
      this.#pieces.push(text, '\n');
      this.#length += text.length + 1;
    }
    this.#open = [];
    this.#last = '';
    this.#blank = '';
    this.#marks = marks;
  }

  /** The text and its lines; each is a paragraph, and stands apart but for the lines of a listing. Headings stand under a title. */
  finish(): { text: string; lines: Line[] } {
    this.begin();
    const text = this.#pieces.join('');
    const under = this.#blocks.some(({ marks }) => marks.title) ? 1 : 0;
    const lines = this.#blocks.flatMap(({ start, end, marks: { title, ...marks } }) => {
      const level = title ? 1 : marks.level ? Math.min(6, marks.level + under) : 0;
      return lineOf(text, [{ start, end }], { gap: true, ...marks, level }) ?? [];
    });
    return { text, lines };
  }
}
