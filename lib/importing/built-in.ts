/** The documents that come with the extension, read like any user's file. */
import { type Lexicon, loadLexicon } from '../glossary/lexicon.ts';
import { readDocumentTerms } from '../glossary/read-document-terms.ts';
import type { DocumentTerms } from '../glossary/rows.ts';
import { type DocumentDescriptor, type Ingested, ingestPlain } from '../ingest/ingest.ts';
import { takeBreath } from '../take-breath.ts';

/** Reads a file of the package, by its path from the root. */
export type FetchFile = (path: string) => Promise<Uint8Array>;

/** A document with the statistics that the glossary is derived from. */
export interface ReadDocument extends Ingested {
  statistics: DocumentTerms;
}

/** A line of `documents/index.json`. */
interface Entry extends Pick<DocumentDescriptor, 'title' | 'date' | 'issuer'> {
  file: string;
  /** Where it comes from and whose it is, for people. */
  note: string;
}

/** Reads the built-in documents from the package, in the order of their index. */
export async function readBuiltIns(fetchFile: FetchFile): Promise<ReadDocument[]> {
  const [documents, lexicon] = await Promise.all([ingestBuiltIns(fetchFile), fetchLexicon(fetchFile)]);
  return gather(documents, lexicon);
}

/** Gathers the statistics of a document that was read before. */
export async function readTerms(text: Ingested, lexicon: Lexicon): Promise<ReadDocument[]> {
  return gather([text], lexicon);
}

async function ingestBuiltIns(fetchFile: FetchFile): Promise<Ingested[]> {
  const index = JSON.parse(new TextDecoder().decode(await fetchFile('/documents/index.json'))) as Entry[];
  return Promise.all(
    index.map(async ({ file, note: _, ...descriptor }) =>
      ingestPlain(await fetchFile(`/documents/${file}`), file, { ...descriptor, builtIn: true }),
    ),
  );
}

/** The lexicon of the package. */
export async function fetchLexicon(fetchFile: FetchFile): Promise<Lexicon> {
  return loadLexicon(await fetchFile('/lexicon/lexicon.bin'));
}

async function gather(documents: readonly Ingested[], lexicon: Lexicon): Promise<ReadDocument[]> {
  const read: ReadDocument[] = [];
  for (const one of documents) {
    await takeBreath();
    read.push({ ...one, statistics: readDocumentTerms(one.document, one.passages, lexicon) });
  }
  await takeBreath();
  return read;
}
