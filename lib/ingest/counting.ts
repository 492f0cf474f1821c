import { numberIn } from './numeral.ts';
import type { OpenerStyle } from './opener.ts';
import type { Paragraph } from './paragraph.ts';

/** Where the numbers of headings and clauses count on. */
export class Counting {
  /** For each paragraph, whether the last number above it is followed by the next one of its style below it. */
  readonly #countsOn: boolean[];

  constructor(paragraphs: readonly Paragraph[]) {
    const next = new Map<OpenerStyle, number>();
    const followed = new Set<number>();
    for (let i = paragraphs.length - 1; i >= 0; i--) {
      const number = numberOf(paragraphs[i]!);
      if (number === null) continue;
      if (next.get(number.style) === number.value + 1) followed.add(i);
      next.set(number.style, number.value);
    }
    let last = -1;
    this.#countsOn = paragraphs.map((paragraph, i) => {
      if (numberOf(paragraph) !== null) last = i;
      return followed.has(last);
    });
  }

  /** Do the numbers count on across paragraph `i`? */
  across(i: number): boolean {
    return this.#countsOn[i] ?? false;
  }
}

function numberOf({ kind, opener }: Paragraph): { style: OpenerStyle; value: number } | null {
  if (opener === null || (kind !== 'heading' && kind !== 'clause')) return null;
  return { style: opener.style, value: numberIn(opener.label) };
}
