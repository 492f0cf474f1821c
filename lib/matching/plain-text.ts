import { pairsOf } from './beginnings.ts';

/**
 * Tells plain text in which no key stands, as most pages in English are to a Chinese glossary, by the engine's own
 * search: it is fast from the first call on, while our own loops warm up for milliseconds.
 */

/** What is not plain. Each plain character folds to itself, to a small letter, to marks or to a blank. */
const strange = /[^\t\n\r -~\u00a0À-ÖØ-Þà-öø-ÿ–—‘’“”…\ue000]/;

/** What plain text never folds to. */
const strangeFolded = /[^ -@[-~à-öø-ÿ\ue000]/;

/** Gathers the keys that may stand in plain text. */
export class PlainText {
  readonly #beginnings = new Set<string>();

  /** Takes the folded text of a key. */
  add(text: string): void {
    // Most are Chinese from their first character on.
    if (text.charCodeAt(0) < 0x100 && !strangeFolded.test(text)) this.#beginnings.add(text.slice(0, 2));
  }

  /** Says of a text as printed whether a key may stand in it: wrong at times, but only with yes. */
  look(): (printed: string) => boolean {
    const pairs = pairsOf(this.#beginnings);
    const begins = pairs && new RegExp(pairs.map((two) => [...two].join('\\s*')).join('|') || '(?!)', 'i');
    return (printed) => !begins || strange.test(printed) || begins.test(printed);
  }
}
