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
  const columns: Column[] = [];
  const over: Paragraph[] = [];
  let upper: Paragraph[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const role: HeadingRole | undefined = roles.get(i);
    if (role === 'label') continue;
    if (role === 'page') over.push(paragraph);
    else if (role === 'upper') upper.push(paragraph);
    else {
      const begins = role === 'title' || upper.length > 0 || columns.length === 0;
      if (begins) columns.push({ headline: upper, body: [] });
      upper = [];
      const { headline, body } = columns.at(-1)!;
      (role === 'title' || role === 'lower' ? headline : body).push(paragraph);
    }
  }
  if (upper.length > 0) columns.push({ headline: upper, body: [] });
  if (columns.length === 0) columns.push({ headline: [], body: [...paragraphs] });
  return {
    title: over.length > 0 ? titleOf(over) : null,
    several,
    drafts: withFrontNotes(columns.map(draftOf)),
  };
}

/** The lines of an article's headline, and its text. */
interface Column {
  headline: Paragraph[];
  body: Paragraph[];
}

/** A headline without a text is kept as a passage. */
function draftOf({ headline, body }: Column): ArticleDraft {
  const title = headline.length > 0 ? titleOf(headline) : null;
  const continued = body.some((paragraph) => paragraph.continued);
  return { title, body: body.length > 0 ? body : headline, continued };
}

/** Lines of one headline; a blank beside a full-width mark is where the line was broken. */
function titleOf(lines: readonly Paragraph[]): string {
  return lines
    .map(({ text }) => text)
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
