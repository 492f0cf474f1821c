import { clauses, sentences } from './seeds.ts';

const style =
  'body{font:16px/1.8 "Noto Sans CJK SC",sans-serif;margin:0;color:#222}main{width:860px;margin:0 auto}' +
  'nav ul{display:flex;flex-wrap:wrap;gap:8px;list-style:none}.meta{color:#888;font-size:13px}' +
  'td{border:1px solid #ccc;padding:4px}table{border-collapse:collapse;width:100%}p{text-indent:2em;margin:.6em 0}' +
  'figure div{height:120px;background:#ddd}li span{float:right}mark{background:#fe8}';

/** A page of news of about `size` code units of text, in the proportions of `shared/bench/lib/pages.mjs`: some 35 elements in a thousand characters. */
export function newsPage(size: number, random: () => number): string {
  const writer = new Writer(random);
  const menu = Array.from({ length: Math.min(60, 8 + size / 1_500) }, () => writer.item(2, 4));
  const articles: string[] = [];
  while (writer.written < size) articles.push(writer.article(size));
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>news</title><style>${style}</style>
<header><nav><ul>${menu.join('\n')}</ul></nav></header><main>${articles.join('\n')}</main></html>`;
}

class Writer {
  written = 0;
  readonly #random: () => number;
  #bag: string[] = [];

  constructor(random: () => number) {
    this.#random = random;
  }

  article(size: number): string {
    const parts = [`<h2><a href="#">${this.#title()}</a></h2>`, this.#byline()];
    for (let left = this.#from(6, 16); left > 0 && this.written < size; left--) parts.push(this.#block());
    return `<article>\n  ${parts.join('\n  ')}\n</article>`;
  }

  item(least: number, most: number): string {
    return `<li><a href="#">${this.#counted(this.#sentence().slice(0, this.#from(least, most)))}</a></li>`;
  }

  #byline(): string {
    const source = this.#counted('新华社北京');
    return `<div class="meta"><span>${source}</span> <time>2026-02-${this.#from(10, 28)}</time> <span>责任编辑：<b>某某</b></span></div>`;
  }

  #block(): string {
    const kind = this.#random();
    if (kind < 0.8) return `<p>${this.#text(this.#from(1, 4))}</p>`;
    if (kind < 0.86) return `<ul>${this.#times(this.#from(3, 6), () => this.#link())}</ul>`;
    if (kind < 0.9)
      return `<table><tbody>${this.#times(this.#from(3, 6), () => this.#row())}</tbody></table>`;
    if (kind < 0.94) return `<figure><div></div><figcaption>${this.#title()}</figcaption></figure>`;
    if (kind < 0.98) return `<blockquote><p>${this.#text(1)}</p></blockquote>`;
    return `<script type="application/json">{"title":"${this.#sentence().replace(/["\\]/g, '')}"}</script>`;
  }

  #link(): string {
    return `<li><a href="#">${this.#title()}</a><span>02-12</span></li>`;
  }

  #row(): string {
    const cell = () => `<td>${this.#counted(this.#sentence().slice(0, this.#from(4, 12)))}</td>`;
    return `<tr>${this.#times(4, cell)}</tr>`;
  }

  #title(): string {
    return this.#counted(
      this.#sentence()
        .replace(/[。；]$/, '')
        .slice(0, 28),
    );
  }

  /** Sentences, with mark-up at random places: it cuts terms now and then, as on real pages. */
  #text(count: number): string {
    const text = this.#counted(this.#times(count, () => this.#sentence()));
    const parts: string[] = [];
    for (let at = 0; at < text.length; ) {
      const plain = at + this.#from(60, 260);
      const marked = plain + this.#from(2, 9);
      parts.push(text.slice(at, plain));
      if (plain < text.length) parts.push(this.#inline(text.slice(plain, marked)));
      at = marked;
    }
    return parts.join('');
  }

  #inline(text: string): string {
    const kind = this.#random();
    if (kind < 0.45) return `<a href="#">${text}</a>`;
    if (kind < 0.7) return `<strong>${text}</strong>`;
    if (kind < 0.9) return `<span class="k${this.#from(0, 8)}">${text}</span>`;
    return `<em><span>${text}</span></em>`;
  }

  /** One of the documents, or clauses of them put together anew. */
  #sentence(): string {
    if (this.#random() < 0.4) {
      const count = this.#from(2, 4);
      return `${Array.from({ length: count }, () => clauses[this.#from(0, clauses.length - 1)]!).join('，')}。`;
    }
    if (this.#bag.length === 0) this.#bag = shuffled(sentences, this.#random);
    return this.#bag.pop()!;
  }

  #times(count: number, make: () => string): string {
    return Array.from({ length: count }, make).join('');
  }

  #from(least: number, most: number): number {
    return least + Math.floor(this.#random() * (most - least + 1));
  }

  #counted(text: string): string {
    this.written += text.length;
    return text;
  }
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const order = list.map((item) => ({ item, key: random() }));
  return order.sort((one, other) => one.key - other.key).map(({ item }) => item);
}
