import { browser } from 'wxt/browser';
import type { Corpus } from '../corpus.ts';
import { type FetchFile, fetchLexicon } from '../importing/built-in.ts';
import type { FileOutcome } from '../importing/outcome.ts';
import { readTextFile } from '../ingest/read-text.ts';
import { readPageFile } from '../ingest/readers/page.ts';
import { titleLength } from '../limits.ts';
import type { AddedPage, PagePart } from '../questions/documents.ts';
import { type TakenPage, takePage } from '../sites/take-page.ts';
import { keepAwake } from './keep-awake.ts';

/** Reads the page in a tab, or what is selected on it, as a document; nothing but the reader's own act asks for it. */
export async function importPage(
  corpus: Corpus,
  fetchFile: FetchFile,
  tab: number,
  part: PagePart,
): Promise<AddedPage> {
  const page = await takePage(tab, part);
  if (!page) return { state: 'refused', code: part === 'selection' ? 'selection' : 'closed', parts: [] };
  const { url } = await browser.tabs.get(tab);
  const outcome = await keepAwake(() => importTaken(corpus, fetchFile, page, part, nameOf(page, url)));
  return added(corpus, outcome);
}

/** The name of the file that it becomes. */
function nameOf({ title }: TakenPage, url: string | undefined): string {
  return `${(title.trim() || url || '').slice(0, titleLength)}.txt`;
}

async function importTaken(
  corpus: Corpus,
  fetchFile: FetchFile,
  { text }: TakenPage,
  part: PagePart,
  name: string,
): Promise<FileOutcome> {
  const outcomes: FileOutcome[] = [];
  await corpus.import({
    files: [{ key: 0, name, blob: new Blob([text]), choices: { encoding: 'utf-8' } }],
    // No more than these two: other readers would weigh on every start of the background.
    readFile: part === 'selection' ? readTextFile : readPageFile,
    signal: new AbortController().signal,
    fetchLexicon: () => fetchLexicon(fetchFile),
    onProgress() {},
    onOutcome: (_, outcome) => void outcomes.push(outcome),
  });
  return outcomes[0] ?? { kind: 'refused', code: 'failed', parts: [] };
}

async function added(corpus: Corpus, outcome: FileOutcome): Promise<AddedPage> {
  if (outcome.kind === 'encoding') return { state: 'refused', code: 'encoding', parts: [] };
  if (outcome.kind === 'refused') return { state: 'refused', code: outcome.code, parts: [...outcome.parts] };
  const { document, title, kind } = outcome;
  const held = (await corpus.documents()).find((one) => one.document.id === document);
  return { state: kind === 'known' ? 'known' : 'added', document, title, terms: held?.terms ?? 0 };
}
