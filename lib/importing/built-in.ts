/** The documents that come with the extension, read like any user's file. */
import { loadLexicon } from '../glossary/lexicon.ts';
import { readDocumentTerms } from '../glossary/read-document-terms.ts';
import type { DocumentTerms } from '../glossary/rows.ts';
import { type DocumentDescriptor, type Ingested, ingest } from '../ingest/ingest.ts';

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
  const index = JSON.parse(new TextDecoder().decode(await fetchFile('/documents/index.json'))) as Entry[];
  const documents = await Promise.all(
    index.map(async ({ file, note: _, ...descriptor }) =>
      ingest(await fetchFile(`/documents/${file}`), file, { ...descriptor, builtIn: true }),
    ),
  );
  return readTerms(documents, fetchFile);
}

/** Gathers the statistics of documents that were read before. */
export async function readTerms(
  documents: readonly Ingested[],
  fetchFile: FetchFile,
): Promise<ReadDocument[]> {
  const lexicon = await loadLexicon(await fetchFile('/lexicon/lexicon.bin'));
  const read: ReadDocument[] = [];
  for (const one of documents) {
    await takeBreath();
    read.push({ ...one, statistics: readDocumentTerms(one.document, one.passages, lexicon) });
  }
  await takeBreath();
  return read;
}

/** Lets timers and messages come through between two stretches of work. */
function takeBreath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
