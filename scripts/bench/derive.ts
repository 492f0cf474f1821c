import { readFileSync } from 'node:fs';
import { deriveGlossary } from '../../lib/glossary/derive-glossary.ts';
import { loadLexicon } from '../../lib/glossary/lexicon.ts';
import { readDocumentInSlices } from '../../lib/glossary/read-document-terms.ts';
import type { Passage, SourceDocument } from '../../lib/model.ts';
import { type GoldDocument, readBuiltIn } from '../gold-documents.ts';
import { randomFrom } from './shuffled-page.ts';

interface Figure {
  bench: 'derive';
  measured: string;
  ours: number;
  peer: number | null;
  ratio: number | null;
  unit: string;
}

/** Derives the glossary of the built-in texts, and of a million characters made of them; the peer ranks n-grams by PMI. */
export async function* benchDerive(): AsyncGenerator<Figure> {
  const lexicon = await loadLexicon(readFileSync('data/lexicon/lexicon.bin'));
  const builtIn = await readBuiltIn();
  const short = builtIn.flatMap(({ passages }) => passages);
  const document = builtIn[0]!.document;
  const long = invent(builtIn, 1_000_000);
  const measure = (passages: readonly Passage[]): [seconds: number, heap: number] => {
    let heap = 0;
    const seconds = clock(() => {
      heap = peakOf(document, passages, lexicon);
    });
    return [seconds, heap];
  };
  measure(short);
  const runs = Array.from({ length: 7 }, () => measure(short)[0]).sort((a, b) => a - b);
  const textOf = (passages: readonly Passage[]): string => passages.map(({ text }) => text).join('\n');
  const size = (passages: readonly Passage[]): string =>
    `${textOf(passages).length.toLocaleString('en')} characters`;
  yield figure(
    `${size(short)}, CPU`,
    runs[3]!,
    clock(() => rankGrams(textOf(short))),
    's',
  );
  const [seconds, heap] = measure(long);
  yield figure(
    `${size(long)}, CPU`,
    seconds,
    clock(() => rankGrams(textOf(long))),
    's',
  );
  yield figure(`${size(long)}, peak heap`, heap, null, 'MB');
}

/** CPU seconds of this process. */
function clock(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The heap is looked at after so many slices: to look costs a tenth of a millisecond, more than many a slice. */
const looked = 16;

/** Derives a glossary slice by slice; returns the highest heap seen between slices, in MB. */
function peakOf(
  document: SourceDocument,
  passages: readonly Passage[],
  lexicon: Parameters<typeof readDocumentInSlices>[2],
): number {
  const slices = readDocumentInSlices(document, passages, lexicon);
  let peak = 0;
  for (let number = 0; ; number++) {
    const slice = slices.next();
    if (slice.done || number % looked === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
    if (!slice.done) continue;
    deriveGlossary([slice.value]);
    return Math.round(Math.max(peak, process.memoryUsage().heapUsed) / 1e6);
  }
}

function figure(measured: string, ours: number, peer: number | null, unit: string): Figure {
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    bench: 'derive',
    measured,
    ours: round(ours),
    peer: peer && round(peer),
    ratio: peer && round(ours / peer),
    unit,
  };
}

/** Clauses of the texts in random order, every twentieth pair of characters changed so that the vocabulary grows. */
function invent(documents: readonly GoldDocument[], length: number): Passage[] {
  const known = documents.flatMap(({ passages }) => passages);
  const clauses = known.flatMap(({ text }) => text.split(/(?<=[，,。；])/));
  const random = randomFrom(7);
  const passages: Passage[] = [];
  for (let total = 0; total < length; total += passages.at(-1)!.text.length) {
    const number = passages.length + 1;
    const text = Array.from({ length: 8 }, () => clauses[Math.floor(random() * clauses.length)]).join('');
    const changed = text.replace(/[\u4e00-\u9fff]{2}/g, (pair) =>
      random() < 0.05 ? String.fromCharCode(0x4e00 + Math.floor(random() * 3000)) + pair[1] : pair,
    );
    passages.push({
      ...known[0]!,
      id: `invented.${number}`,
      document: 'invented',
      article: 0,
      number,
      kind: 'paragraph',
      text: changed,
    });
  }
  return passages;
}

/** The plainest peer: n-grams of two to six characters by pointwise mutual information of their halves. */
function rankGrams(text: string): string[] {
  const counts = new Map<string, number>();
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    for (let start = 0; start < run.length; start++) {
      for (let end = start + 1; end <= Math.min(run.length, start + 6); end++) {
        const gram = run.slice(start, end);
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
    }
  }
  const information = (gram: string): number => {
    const half = gram.length >> 1;
    return Math.log(
      (counts.get(gram)! * text.length) / (counts.get(gram.slice(0, half))! * counts.get(gram.slice(half))!),
    );
  };
  const frequent = [...counts.keys()].filter((gram) => gram.length > 1 && counts.get(gram)! > 2);
  return frequent.sort((a, b) => information(b) - information(a)).slice(0, 200);
}
