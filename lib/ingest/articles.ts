import type { Article, Passage, SourceDocument } from '../model.ts';
import type { FileText } from './file-text.ts';
import { withoutTurnsIn } from './invisible.ts';
import type { ArticleDraft } from './split-articles.ts';
import { statementOf } from './statement.ts';

/** What a document says of itself. */
type Statement = Pick<SourceDocument, 'title' | 'date' | 'issuer'>;

/** What the format says: of several texts only the title, and a date or issuer where the text itself has none. */
export function saidBy({ title, date, issuer }: FileText, articles: readonly Article[]): Partial<Statement> {
  const states = (name: 'date' | 'issuer') => articles.some((article) => article[name] !== null);
  return {
    ...(title !== null && { title }),
    ...(date !== null && !states('date') && { date }),
    ...(issuer !== null && !states('issuer') && { issuer }),
  };
}

/** The articles with their titles, what they say of themselves, and their passages. */
export function articlesOf(
  drafts: readonly ArticleDraft[],
  passages: readonly Passage[],
  unnamed: string,
): Article[] {
  let first = 1;
  let next = 0;
  return drafts.map((draft, article) => {
    while (passages[next]?.article === article) next++;
    const row: Article = {
      title: draft.title ?? unnamed,
      ...statementOf(draft),
      first,
      last: next,
      continued: draft.continued,
    };
    first = next + 1;
    return row;
  });
}

/** What the first article says, where no other says otherwise; of equal texts each must say it. */
export function common(articles: readonly Article[], several: boolean): Statement {
  const { title, date, issuer } = articles[0]!;
  const agreed = (own: string | null, all: (string | null)[]) =>
    all.every((each) => each === own || (each === null && !several)) ? own : null;
  return {
    title,
    date: agreed(
      date,
      articles.map((article) => article.date),
    ),
    issuer: agreed(
      issuer,
      articles.map((article) => article.issuer),
    ),
  };
}

/** What a document is called that says no name. */
export function nameWithoutEnding(fileName: string): string {
  const name = withoutTurnsIn(fileName);
  return name.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[^.]{1,8}$/, '') || name;
}
