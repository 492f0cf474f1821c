import type { Paragraph } from './paragraph.ts';

/** Titles that a document gives in book marks: such a text may follow in full. */
export class NamedTexts {
  readonly #first = new Map<string, number>();
  readonly #paragraphs: readonly Paragraph[];

  constructor(paragraphs: readonly Paragraph[]) {
    this.#paragraphs = paragraphs;
    for (const [i, { text }] of paragraphs.entries()) {
      for (const [, name] of text.matchAll(/《([^《》]{4,100})》/g)) {
        const key = bare(name!);
        if (!this.#first.has(key)) this.#first.set(key, i);
      }
    }
  }

  /** Was the text with the title at `i` named before? */
  before(i: number): boolean {
    return (this.#first.get(bare(this.#paragraphs[i]!.text)) ?? i) < i;
  }
}

function bare(title: string): string {
  return title.replace(/[\s《》]/g, '');
}
