import { textLength, textLines } from '../limits.ts';
import type { Article, Passage, SourceDocument } from '../model.ts';
import type { FileText, ReadOptions } from './file-text.ts';
import { IngestError } from './ingest-error.ts';
import { languageOf } from './language.ts';
import { nameKinds } from './name-kinds.ts';
import { readFile } from './read-file.ts';
import { readTextFile } from './read-text.ts';
import { readPlain } from './readers/plain.ts';
import { repairFile } from './repair-file.ts';
import type { Repair, RepairChoices, Slip } from './repairs.ts';
import { findSlips } from './slips.ts';
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

/** A document with what was read and repaired, to be shown and done again with other choices. */
export interface Reading extends Ingested {
  file: FileText;
  /** What was repaired, or would have been; kinds that found nothing are left out. */
  repairs: Repair[];
  /** Characters probably misread: for the reader to look at. */
  slips: Slip[];
}

/** Reads the bytes of a file of whatever format as a document; throws `IngestError`. */
export async function ingest(
  bytes: Uint8Array,
  fileName: string,
  descriptor?: DocumentDescriptor,
  options: ReadOptions = {},
): Promise<Reading> {
  const file = await readFile(bytes, fileName, options);
  return ingestFile(file, fileName, await documentId(bytes), descriptor);
}

/** Reads the bytes of a plain text or Markdown as a document, without a thought of other formats; throws `IngestError`. */
export async function ingestPlain(
  bytes: Uint8Array,
  fileName: string,
  descriptor?: DocumentDescriptor,
): Promise<Reading> {
  const file = await readTextFile(bytes, fileName, {});
  return ingestFile(file, fileName, await documentId(bytes), descriptor);
}

/** Reads a decoded plain text or Markdown as a document; throws `IngestError`. */
export function ingestText(
  text: string,
  fileName: string,
  id: string,
  descriptor?: DocumentDescriptor,
): Ingested {
  return ingestFile(readPlain(text, fileName), fileName, id, descriptor);
}

/** Makes a document of what was read of a file, again with other choices if wished; throws `IngestError`. */
export function ingestFile(
  file: FileText,
  fileName: string,
  id: string,
  descriptor: DocumentDescriptor = {},
  choices: RepairChoices = {},
): Reading {
  if (file.text.length > textLength) throw new IngestError('long', [textLength / 1e6]);
  if (file.lines.length > textLines) throw new IngestError('lines', [textLines.toLocaleString('en')]);
  const { text, blocks, repairs } = repairFile(file, choices);
  const { title: over, several, drafts } = splitArticles(nameKinds(text, blocks));
  const passages = splitPassages(drafts, id);
  if (passages.length === 0) throw new IngestError('blank');
  const articles = articlesOf(drafts, passages, file.title ?? nameWithoutEnding(fileName));
  const { title, date, issuer } = {
    ...common(articles, several),
    ...(over !== null && { title: over }),
    ...saidBy(file, articles),
    ...descriptor,
  };
  const language = languageOf(text);
  const builtIn = descriptor.builtIn ?? false;
  const document = { id, title, date, issuer, language, fileName, builtIn, articles };
  return { document, passages, file, repairs, slips: findSlips(file.text) };
}

/** What the format says: of several texts only the title, and a date or issuer where the text itself has none. */
function saidBy(
  { title, date, issuer }: FileText,
  articles: readonly Article[],
): Pick<DocumentDescriptor, 'title' | 'date' | 'issuer'> {
  const states = (name: 'date' | 'issuer') => articles.some((article) => article[name] !== null);
  return {
    ...(title !== null && { title }),
    ...(date !== null && !states('date') && { date }),
    ...(issuer !== null && !states('issuer') && { issuer }),
  };
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
export async function documentId(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

function nameWithoutEnding(fileName: string): string {
  return fileName.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[^.]{1,8}$/, '') || fileName;
}
