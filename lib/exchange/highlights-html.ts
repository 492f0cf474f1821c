import type { SavedHighlight } from '../model.ts';
import { escapeHtml } from './escape-html.ts';
import { byPage, type ExportWords, factsOf, isWebAddress } from './export-words.ts';

/** Paper for the screen and the printer; the four colours are those of the page. */
const style = `
:root { color-scheme: light dark; }
body { max-width: 42em; margin: 3em auto; padding: 0 1.5em; font: 16px/1.7 system-ui, sans-serif; }
h1 { font-size: 1.4em; } h2 { margin-top: 2.4em; font-size: 1.1em; overflow-wrap: anywhere; }
figure { margin: 1.4em 0; break-inside: avoid; }
blockquote { margin: 0; padding-left: 1em; border-left: 4px solid; font-family: "Noto Serif CJK SC", "Songti SC", serif; white-space: pre-wrap; overflow-wrap: anywhere; }
figcaption { margin-top: .4em; font-size: .85em; opacity: .75; }
.note { margin: .5em 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.yellow { border-color: #e0b93a; } .green { border-color: #83b06c; } .blue { border-color: #78aecb; } .purple { border-color: #bd8cc4; }
@media print { body { margin: 0; max-width: none; } a { color: inherit; } }`;

/** Highlights as one page that needs nothing else, runs nothing and can be printed; all words of others are escaped. */
export function writeHtml(highlights: readonly SavedHighlight[], words: ExportWords): string {
  const pages = byPage(highlights).map(([url, ofPage]) => {
    const entries = ofPage.map((one) => writeOne(one, words)).join('\n');
    return `<section>\n<h2>${linkTo(url, ofPage[0]?.title || url)}</h2>\n${entries}\n</section>`;
  });
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(words.heading)}</title>
<style>${style}
</style>
</head>
<body>
<h1>${escapeHtml(words.heading)}</h1>
${pages.join('\n')}
</body>
</html>
`;
}

function writeOne(highlight: SavedHighlight, words: ExportWords): string {
  const { quote, note, colour, language } = highlight;
  const said = note ? `\n<p class="note">${escapeHtml(words.note + note)}</p>` : '';
  const spoken = language ? ` lang="${escapeHtml(language)}"` : '';
  return `<figure>
<blockquote class="${colour}"${spoken}>${escapeHtml(quote.exact)}</blockquote>${said}
<figcaption>${escapeHtml(factsOf(highlight, words).join(' · '))}</figcaption>
</figure>`;
}

function linkTo(url: string, name: string): string {
  if (!isWebAddress(url)) return escapeHtml(name);
  return `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(name)}</a>`;
}
