import { shuffledPage } from '../shuffled-page.ts';

const style =
  'body{font:16px/1.8 sans-serif;margin:0}main{width:860px;margin:auto}td{border:1px solid}nav{display:flex;gap:8px}';

/** A page of news of about `size` code units: articles, lists and tables, a link or bold words every hundred or two. */
export function newsPage(size: number, random: () => number): string {
  const sentences = shuffledPage(size, random).split(/(?<=。)/);
  const pick = (most: number) => Math.floor(random() * most);
  const articles: string[] = [];
  for (let at = 0; at < sentences.length; ) {
    const paragraphs: string[] = [];
    for (let count = 6 + pick(10); count > 0 && at < sentences.length; count--) {
      const end = at + 1 + pick(4);
      const text = sentences.slice(at, end).join('');
      paragraphs.push(count % 7 === 0 ? table(text) : `<p>${withInline(text, pick)}</p>`);
      at = end;
    }
    const title = sentences[pick(sentences.length)]!.slice(0, 24);
    articles.push(`<article><h2><a href="#">${title}</a></h2>\n${paragraphs.join('\n')}\n</article>`);
  }
  return `<!doctype html><meta charset="utf-8"><title>news</title><style>${style}</style><main>${articles.join('\n')}</main>`;
}

function table(text: string): string {
  const cells = text.split('，').map((cell) => `<td>${cell}</td>`);
  return `<table><tr>${cells.join('')}</tr></table>`;
}

/** Mark-up at random places: it cuts terms now and then, as on real pages. */
function withInline(text: string, pick: (most: number) => number): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const plain = at + 60 + pick(200);
    const marked = plain + 2 + pick(8);
    const name = ['a', 'strong', 'span', 'em'][pick(4)]!;
    const tag = name === 'a' ? 'a href="#"' : name === 'span' ? `span class="k${pick(9)}"` : name;
    parts.push(text.slice(at, plain));
    if (plain < text.length) parts.push(`<${tag}>${text.slice(plain, marked)}</${name}>`);
    at = marked;
  }
  return parts.join('');
}
