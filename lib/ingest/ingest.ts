import { textLength, textLines } from '../limits.ts';
import type { Passage, SourceDocument } from '../model.ts';
import { articlesOf, common, nameWithoutEnding, saidBy } from './articles.ts';
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
import { splitArticles } from './split-articles.ts';
import { splitPassages } from './split-passages.ts';

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

/** First 16 hex digits of the SHA-256 of the bytes. */
export async function documentId(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
