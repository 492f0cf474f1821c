import type { Citation } from '../lib/questions.ts';

const han = /\p{Script=Han}/u;

/** A title in the marks of its script: 《…》 for Chinese, “…” otherwise. */
export function quoteTitle(title: string): string {
  return han.test(title) ? `《${title}》` : `“${title}”`;
}

/** Title, section, paragraph and date of a passage, each a part of the line under it. */
export function sourceParts({ title, section, paragraph, date }: Citation): string[] {
  return [quoteTitle(title), ...section, `¶${paragraph}`, ...(date ? [date] : [])];
}
