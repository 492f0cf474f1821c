import type { Citation } from '../lib/questions.ts';

const han = /\p{Script=Han}/u;

/** A title in the marks of its script: 《…》 for Chinese, where 《》 within becomes 〈〉, “…” otherwise. */
function quoteTitle(title: string): string {
  if (!han.test(title)) return `“${title}”`;
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** Title, section, paragraph and date of a passage, each a part of the line under it; a list of the reader's own has no paragraphs. */
export function sourceParts({ title, section, paragraph, date }: Citation): string[] {
  return [
    quoteTitle(title),
    ...section,
    ...(paragraph > 0 ? [`¶${paragraph}`] : []),
    ...(date ? [date] : []),
  ];
}
