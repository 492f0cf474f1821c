import { localDay } from '../../../lib/local-day.ts';
import { download } from '../backup/download.ts';

/** Hands a text to the reader as a Markdown file named after what it is and the day. */
export function saveMarkdown(what: string, text: string): void {
  const file = new Blob([text], { type: 'text/markdown;charset=utf-8' });
  download(`glossa-${what}-${localDay(Date.now())}.md`, file);
}
