/** `npm run -s glossary -- FILE…`: reads documents as the library would and prints them as JSON. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { deriveGlossary } from '../lib/glossary/derive-glossary.ts';
import { type Lexicon, loadLexicon } from '../lib/glossary/lexicon.ts';
import { readDocumentTerms } from '../lib/glossary/read-document-terms.ts';
import { type Ingested, ingest } from '../lib/ingest/ingest.ts';
import { IngestError } from '../lib/ingest/ingest-error.ts';
import { sentenceOf } from './ingest-sentence.ts';

/** A file that cannot be read, in one sentence. */
class InputError extends Error {}

async function main(files: readonly string[], wholeCorpus: boolean): Promise<void> {
  if (files.length === 0)
    throw new InputError('Usage: npm run -s glossary -- [--corpus] FILE… (- reads standard input).');
  const documents: Ingested[] = [];
  for (const file of files) documents.push(await read(file));
  const lexicon = await loadLexicon(readFileSync(new URL('../data/lexicon/lexicon.bin', import.meta.url)));
  const groups = wholeCorpus ? [documents] : documents.map((document) => [document]);
  for (const group of groups) process.stdout.write(`${JSON.stringify(printed(group, lexicon))}\n`);
}

async function read(file: string): Promise<Ingested> {
  try {
    const name = file === '-' ? 'standard input' : basename(file);
    return await ingest(bytesOf(file), name, {}, { readResource });
  } catch (error) {
    if (error instanceof IngestError) throw new InputError(`${file}: ${sentenceOf(error)}`);
    throw error;
  }
}

/** The character maps of pdf.js, as the package has them. */
async function readResource(path: string): Promise<Uint8Array> {
  return readFile(new URL(`../node_modules/pdfjs-dist${path}`, import.meta.url));
}

const systemErrors: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'The file may not be read.',
};

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new InputError(`${file}: ${systemErrors[code] ?? `The file cannot be read (${code}).`}`);
  }
}

/** What surrounds a text is not printed: only passages that carry it. */
function printed(group: readonly Ingested[], lexicon: Lexicon): object {
  const documents = group.map(({ document, passages }) => ({
    title: document.title,
    date: document.date,
    issuer: document.issuer,
    articles: document.articles.map(({ title, date, issuer, first, last }) => ({
      title,
      date,
      issuer,
      passages: passages
        .slice(first - 1, last)
        .filter(({ kind }) => kind !== 'note')
        .map(({ text }) => text),
    })),
  }));
  return { documents, terms: termsOf(group, lexicon) };
}

/** The glossary of a group of documents; a term's passages are the sentences that explain it, best first. */
function termsOf(group: readonly Ingested[], lexicon: Lexicon): object[] {
  const texts = new Map(group.flatMap(({ passages }) => passages.map(({ id, text }) => [id, text])));
  const read = group.map(({ document, passages }) => readDocumentTerms(document, passages, lexicon));
  return deriveGlossary(read).map((term) => ({
    term: term.form,
    variants: term.variants,
    kind: term.kind,
    score: term.score,
    count: term.count,
    passages: term.explanations.map(({ passage, span }) => texts.get(passage)!.slice(span.start, span.end)),
    definitional: term.definitional,
  }));
}

const names = process.argv.slice(2);
const corpus = names.includes('--corpus');
try {
  await main(
    names.filter((name) => name !== '--corpus'),
    corpus,
  );
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
