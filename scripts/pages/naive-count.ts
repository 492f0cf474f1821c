/** A term as the library lists it. */
export interface NaiveTerm {
  key: string;
  forms: string[];
}

const capitals = /^(?=.*[A-Z])[A-Z0-9+\-&.]+$/;
const spaced = (unit: string | undefined) =>
  unit !== undefined &&
  /[\p{L}\p{N}\p{M}_]/u.test(unit) &&
  !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Bopomofo}\p{sc=Myanmar}ー]/u.test(
    unit,
  );
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const alike: Record<string, string> = {};
for (const group of ['"“”„‟«»「」『』〝〞〟', "'‘’‚‛‹›′´", '-‐‑‒–—―−─━', '·・•‧∙⋅', '~〜'])
  for (const one of group) alike[one] = group.charAt(0);

/** Occurrences of each term in some lines, counted the slow and simple way: every length at every place. */
export class NaiveCount {
  readonly #forms = new Map<string, { key: string; printed: string | null }>();
  readonly #simple: ReadonlyMap<string, string>;
  #longest = 0;

  constructor(terms: readonly NaiveTerm[], simple: ReadonlyMap<string, string>) {
    this.#simple = simple;
    for (const rank of [0, 1])
      for (const { key, forms } of terms) this.#add(key, rank ? forms.slice(1) : forms.slice(0, 1));
  }

  of(lines: readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const line of lines) {
      for (const key of this.#keysIn(this.#fold(line))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }

  #add(key: string, printedForms: readonly string[]): void {
    for (const form of printedForms) {
      const { text } = this.#fold(form);
      const printed = capitals.test(form.normalize('NFKC')) ? form.normalize('NFKC') : null;
      const plurals = /[a-z]$/.test(text) && (printed !== null || text.length > 2) ? pluralsOf(text) : [];
      const forms = [text, ...plurals];
      // As inside a quotation.
      for (const one of [...forms, ...forms.map((form) => form.replaceAll('"', "'"))]) {
        if (one === '' || this.#forms.has(one)) continue;
        this.#forms.set(one, { key, printed });
        this.#longest = Math.max(this.#longest, one.length);
      }
    }
  }

  *#keysIn({ text, printed }: { text: string; printed: string[] }): Generator<string> {
    const isEdge = (at: number) => !(spaced(text[at - 1]) && spaced(text[at]));
    for (let at = 0; at < text.length; ) {
      let length = isEdge(at) ? Math.min(this.#longest, text.length - at) : 0;
      for (; length > 0; length--) {
        const form = this.#forms.get(text.slice(at, at + length));
        if (form === undefined || !isEdge(at + length)) continue;
        const shown = printed
          .slice(at, at + length)
          .join('')
          .normalize('NFKC');
        if (form.printed !== null && !isAsPrinted(shown, form.printed)) continue;
        yield form.key;
        break;
      }
      at += Math.max(1, length);
    }
  }

  /** Folded text, and what was printed for each unit of it. */
  #fold(original: string): { text: string; printed: string[] } {
    let text = '';
    const printed: string[] = [];
    let gap = false;
    for (const character of original.normalize('NFC')) {
      if (invisible.test(character) && !/\s/.test(character)) continue;
      if (/\s/.test(character)) {
        gap = true;
        continue;
      }
      const lower = (alike[character] ?? character.normalize('NFKC').toLowerCase()).replace(/\s/g, '');
      const folded = [...lower].map((one) => this.#simple.get(one) ?? alike[one] ?? one).join('');
      if (gap && spaced(text.at(-1)) && spaced(folded[0])) {
        text += ' ';
        printed.push(' ');
      }
      gap = false;
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) printed.push(unit === 0 ? character : '');
    }
    return { text, printed };
  }
}

/** In capitals like the term, but for the ending of a plural: `4Gs`, and not `4GS`. */
function isAsPrinted(shown: string, term: string): boolean {
  const ending = shown.slice(term.length);
  return shown.startsWith(term) && ending === ending.toLowerCase();
}

function pluralsOf(text: string): string[] {
  return [
    ...(/[sxz]$/.test(text) ? [] : [`${text}s`]),
    ...(/[sxzho]$/.test(text) ? [`${text}es`] : []),
    ...(/[a-z][b-df-hj-np-tv-z]y$/.test(text) ? [text.replace(/y$/, 'ies')] : []),
  ];
}
