import type { Theme } from '../questions.ts';
import { elementAbove } from './safe-dom.ts';

/** What stands behind most elements. */
const clear = 'rgba(0, 0, 0, 0)';

/** Whether text stands on a dark ground: by what is painted behind it, not by the system's theme. */
export class Palette {
  #known = new WeakMap<Element, boolean>();
  readonly #theme: Theme | 'auto';

  constructor(theme: Theme | 'auto') {
    this.#theme = theme;
  }

  isDark(element: Element): boolean {
    if (this.#theme !== 'auto') return this.#theme === 'dark';
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const dark = this.#judge(element);
    this.#known.set(element, dark);
    return dark;
  }

  /** The page has changed its colours. */
  forget(): void {
    this.#known = new WeakMap();
  }

  #judge(element: Element): boolean {
    const style = getComputedStyle(element);
    const { backgroundColor } = style;
    if (style.backgroundImage === 'none') {
      const ground = backgroundColor === clear ? null : readColour(backgroundColor);
      if (ground !== null && ground.alpha >= 0.5) return ground.lightness < 0.5;
      const above = elementAbove(element);
      if (above !== null) return this.isDark(above);
    }
    // Behind a picture, and on a page that paints nothing, the colour of the text tells: it is made to be read.
    return readColour(style.color).lightness > 0.5;
  }
}

interface Colour {
  /** Between 0 and 1, roughly as the eye sees it. */
  lightness: number;
  alpha: number;
}

/** Reads a computed colour: `rgb(…)`, `color(srgb …)`, `oklch(…)`, `lab(…)`. */
export function readColour(computed: string): Colour {
  const numbers = computed.split(/[\s,/()]+/).map(Number.parseFloat);
  const [first = 0, second = 0, third = 0, alpha = 1] = numbers.filter((number) => !Number.isNaN(number));
  if (computed.startsWith('ok')) return { lightness: first, alpha };
  if (computed.startsWith('l')) return { lightness: first / 100, alpha };
  const lightness = 0.299 * first + 0.587 * second + 0.114 * third;
  return { lightness: computed.startsWith('color') ? lightness : lightness / 255, alpha };
}
