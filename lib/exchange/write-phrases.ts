import type { KeyPhrase } from '../questions/insight.ts';
import { inLine, linkTo } from './markdown.ts';

/** Phrases of a page that no document has, in Markdown, each with the page's own sentence. */
export function writePhrases(
  phrases: readonly KeyPhrase[],
  { heading, title, url }: { heading: string; title: string; url: string },
): string {
  const lines = phrases.map(({ forms, count, sentence }) =>
    [`- **${inLine(forms[0]!)}** (${count})`, ...(sentence ? [`  ${inLine(sentence)}`] : [])].join('\n'),
  );
  return `${[`# ${inLine(heading)}`, linkTo(url, title), lines.join('\n')].join('\n\n')}\n`;
}
