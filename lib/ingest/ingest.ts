import { textLength } from '../limits.ts';
import type { Article, Passage, SourceDocument } from '../model.ts';
import { dropContinuations } from './continuation.ts';
import { type Decoded, decode } from './decode.ts';
import { IngestError } from './ingest-error.ts';
import { languageOf } from './language.ts';
import { nameKinds } from './name-kinds.ts';
import { dropFurniture } from './page-furniture.ts';
import { markdown } from './readers/markdown.ts';
import type { Reader } from './readers/reader.ts';
import { txt } from './readers/txt.ts';
import { repairLines } from './repair-lines.ts';
import { type ArticleDraft, splitArticles } from './split-articles.ts';
import { splitPassages } from './split-passages.ts';
import { statementOf } from './statement.ts';

/** What is known of a file from elsewhere; it overrules what the text says. */
export interface DocumentDescriptor {
  title?: string;
  date?: string;
  issuer?: string;
  builtIn?: boolean;
}

export interface Ingested {
  document: SourceDocument;
  passages: Passage[];
}

/** The first that accepts a file reads it. */
const readers: readonly Reader[] = [markdown, txt];

/** Reads the bytes of a file as a document; throws `IngestError`. */
export async function ingest(
  bytes: Uint8Array,
  fileName: string,
  descriptor?: DocumentDescriptor,
): Promise<Ingested> {
  const decoded: Decoded = decode(bytes);
  if (!decoded.certain) throw new IngestError('encoding', decoded.candidates);
  return ingestText(decoded.text, fileName, await documentId(bytes), descriptor);
}

/** Reads a decoded file as a document; throws `IngestError`. */
export function ingestText(
  text: string,
  fileName: string,
  id: string,
  descriptor: DocumentDescriptor = {},
): Ingested {
  if (text.length > textLength) throw new IngestError('large');
  const reader = readers.find((each) => each.accepts(text, fileName))!;
  const blocks = repairLines(dropContinuations(dropFurniture(reader.read(text))));
  const { title: over, several, drafts } = splitArticles(nameKinds(text, blocks));
  const passages = splitPassages(drafts, id);
  if (passages.length === 0) throw new IngestError('blank');
  const articles = articlesOf(drafts, passages, nameWithoutEnding(fileName));
  const { title, date, issuer } = {
    ...common(articles, several),
    ...(over !== null && { title: over }),
    ...descriptor,
  };
  const language = languageOf(text);
  const builtIn = descriptor.builtIn ?? false;
  return { document: { id, title, date, issuer, language, fileName, builtIn, articles }, passages };
}

function articlesOf(
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
function common(
  articles: readonly Article[],
  several: boolean,
): Pick<SourceDocument, 'title' | 'date' | 'issuer'> {
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

/** First 16 hex digits of the SHA-256 of the bytes. */
async function documentId(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

function nameWithoutEnding(fileName: string): string {
  return fileName.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[^.]{1,8}$/, '') || fileName;
}
