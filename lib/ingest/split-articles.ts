import { type HeadingRole, headingRoles } from './heading-roles.ts';
import type { Paragraph } from './paragraph.ts';

/** One text of a document, before its passages are numbered. */
export interface ArticleDraft {
  /** As printed, lines of a torn headline put together; null where none is printed. */
  title: string | null;
  body: Paragraph[];
  continued: boolean;
}

/** A document in its texts. */
export interface SplitDocument {
  /** Printed over all of them. */
  title: string | null;
  /** They are of equal rank, as on a newspaper's page; else the others belong to the first. */
  several: boolean;
  drafts: ArticleDraft[];
}

/** Parts a document into its texts and gives each its headline, wherever the page layout has put it. */
export function splitArticles(paragraphs: readonly Paragraph[]): SplitDocument {
  const { roles, several } = headingRoles(paragraphs);
  const drafts: ArticleDraft[] = [];
  let upper: string[] = [];
  let over: string | null = null;
  for (const [i, paragraph] of paragraphs.entries()) {
    const role: HeadingRole | undefined = roles.get(i);
    const current = drafts.at(-1);
    if (role === 'label') continue;
    if (role === 'page') over = titleOf([paragraph.text]);
    else if (role === 'upper') upper.push(paragraph.text);
    else if (role === 'title') {
      drafts.push({ title: titleOf([...upper, paragraph.text]), body: [], continued: false });
      upper = [];
    } else if (role === 'lower' && current !== undefined) {
      current.title = titleOf([...(current.title === null ? [] : [current.title]), paragraph.text]);
    } else {
      const draft = current ?? { title: null, body: [], continued: false };
      if (current === undefined) drafts.push(draft);
      draft.body.push(paragraph);
      draft.continued ||= paragraph.continued;
    }
  }
  const filled = drafts.filter(({ body }) => body.length > 0);
  if (filled.length === 0) filled.push({ title: null, body: [...paragraphs], continued: false });
  return { title: over, several, drafts: withFrontNotes(filled) };
}

/** Lines of one headline; a blank beside a full-width mark is where the line was broken. */
function titleOf(lines: readonly string[]): string {
  return lines
    .join(' ')
    .replace(/^(?:法規名稱|法规名称|標題|标题|題名|题名|文件名称)[：:]\s*/, '')
    .replace(/(?<=[”’）》」』】)、，])\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+(?=[“‘（《「『【(])/gu, '');
}

/** What stands over the first headline, number and date of a decree, belongs to it. */
function withFrontNotes(drafts: ArticleDraft[]): ArticleDraft[] {
  const [front, first, ...rest] = drafts;
  if (front === undefined || first === undefined || front.title !== null) return drafts;
  if (!front.body.every((paragraph) => paragraph.kind === 'note')) return drafts;
  return [{ ...first, body: [...front.body, ...first.body] }, ...rest];
}
