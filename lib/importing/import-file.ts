import type { Lexicon } from '../glossary/lexicon.ts';
import { readDocumentInSlices } from '../glossary/read-document-terms.ts';
import type { DocumentTerms } from '../glossary/rows.ts';
import type { FileText, ReadOptions } from '../ingest/file-text.ts';
import { documentId, ingestFile, type Reading } from '../ingest/ingest.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { archiveSize } from '../limits.ts';
import { storageProblem } from '../store/storage-error.ts';
import { paced } from '../take-breath.ts';
import type { EarlierVersion, FileOutcome, FileStage, ImportFile } from './outcome.ts';

/** A document of the library as an import meets it. */
export interface KnownDocument {
  document: string;
  title: string;
  /** It was removed, and can be brought back. */
  removed: boolean;
}

/** What an import asks of the corpus. */
export interface ImportCorpus {
  /** A document by its id, one staged before included. */
  byId(id: string): Promise<KnownDocument | null>;
  /** A document by its wording. */
  byContent(reading: Reading): Promise<KnownDocument | null>;
  earlierVersion(reading: Reading): Promise<EarlierVersion | null>;
  restore(id: string): Promise<void>;
  /** Keeps a document where nobody sees it yet. */
  stage(reading: Reading, statistics: DocumentTerms): Promise<void>;
}

/** Reads a file: all formats where a worker imports, plain text and pages in the background. */
export type ReadFile = (bytes: Uint8Array, name: string, options: ReadOptions) => Promise<FileText>;

export interface FileTask {
  file: ImportFile;
  readFile: ReadFile;
  corpus: ImportCorpus;
  lexicon: Lexicon;
  signal: AbortSignal;
  onStage: (stage: FileStage, share: number) => void;
}

/** Milliseconds of work between two pauses, in which a cancel comes through. */
const stretch = 40;

/** Reads one file to the point where it can be published; throws only what `signal` was aborted with. */
export async function importFile(task: FileTask): Promise<FileOutcome> {
  try {
    return await readAndStage(task);
  } catch (error) {
    task.signal.throwIfAborted();
    return refusal(error);
  }
}

async function readAndStage({
  file,
  readFile,
  corpus,
  lexicon,
  signal,
  onStage,
}: FileTask): Promise<FileOutcome> {
  const { name, choices } = file;
  onStage('decode', 0);
  const bytes = await bytesOf(file.blob);
  const id = await documentId(bytes);
  const same = choices.again ? null : await corpus.byId(id);
  if (same) return known(corpus, same);
  onStage('read', 0);
  const encoding = choices.encoding !== undefined ? { encoding: choices.encoding } : {};
  const read = await readFile(bytes, name, { ...encoding, signal });
  signal.throwIfAborted();
  onStage('repair', 0);
  const reading = ingestFile(read, name, id, {}, choices.repairs);
  const twin = choices.again ? null : await corpus.byContent(reading);
  if (twin) return known(corpus, twin);
  const earlier = choices.again ? null : await corpus.earlierVersion(reading);
  const statistics = await gatherTerms(reading, lexicon, signal, (share) => onStage('derive', share));
  // Storing takes a moment: the bar does not go back for it.
  onStage('keep', 1);
  await corpus.stage(reading, statistics);
  const { document, passages, repairs, slips } = reading;
  return {
    ...{ kind: 'imported', document: id, title: document.title, passages: passages.length },
    ...{ notes: read.notes, repairs, slips, earlier },
  };
}

async function known(
  corpus: ImportCorpus,
  { document, title, removed }: KnownDocument,
): Promise<FileOutcome> {
  if (removed) await corpus.restore(document);
  return { kind: 'known', document, title, restored: removed };
}

/** The bytes of a file; one too large for any format is refused unread. */
async function bytesOf(blob: Blob): Promise<Uint8Array> {
  if (blob.size > archiveSize) throw new IngestError('large', [megabytes(blob.size), megabytes(archiveSize)]);
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    // https://w3c.github.io/FileAPI/#file-error-read: it was changed, moved or removed since it was chosen.
    if (error instanceof DOMException) throw new IngestError('changed');
    throw error;
  }
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 1e6);

/** Gathers the statistics of a document slice by slice. */
async function gatherTerms(
  { document, passages }: Reading,
  lexicon: Lexicon,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<DocumentTerms> {
  const breathe = paced(stretch);
  const slices = readDocumentInSlices(document, passages, lexicon);
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
    onShare(slice.value);
    await breathe();
    signal.throwIfAborted();
  }
}

function refusal(error: unknown): FileOutcome {
  if (error instanceof IngestError) {
    const { code, parts, candidates } = error;
    return code === 'encoding' ? { kind: 'encoding', candidates } : { kind: 'refused', code, parts };
  }
  const problem = storageProblem(error);
  // A fault of ours; the console has it in full.
  if (!problem) console.error(error);
  return { kind: 'refused', code: problem ?? 'failed', parts: [] };
}
