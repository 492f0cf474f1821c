import type { Quotation } from '../../lib/model.ts';
import { fingerprint } from '../../lib/quotation/fingerprint.ts';
import { traceQuotations } from '../../lib/quotation/trace-quotations.ts';
import { chanceOf } from './chance.ts';
import { threadTime } from './thread-time.ts';
import { inventor, type Planted, paragraph, type TracedPage, tracedPage } from './trace-corpus.ts';

interface TraceFigure {
  bench: 'trace';
  measured: string;
  ours: number;
  peer: number | null;
  ratio: number | null;
  unit: string;
}

/** Passages whose fingerprints are kept together, as many as a document has. */
const documentSize = 500;

/** Finds what invented pages quote from invented documents; the peer looks for each clause as it stands. */
export async function* benchTrace(): AsyncGenerator<TraceFigure> {
  const pick = chanceOf(11);
  const clause = await inventor(pick);
  const passages = Array.from({ length: 100_000 }, () => paragraph(clause, 60 + pick(120), pick));
  const index = fingerprintsOf(passages);
  const bytes = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const indexed = index.reduce((sum, { bytes: { length } }) => sum + length, 0);
  yield figure('index, 100,000 passages', indexed / bytes(passages), null, 'share of the text in UTF-8');

  const lookup = {
    fingerprints: index,
    passages: async (numbers: readonly number[]) =>
      numbers.map((number) => ({ id: String(number), text: passages[number]! })),
    terms: () => [],
  };
  const page = tracedPage(passages, clause, 100_000, pick);
  const found = await traceQuotations(page.blocks, lookup);
  const peer = peerOn(page, passages.join('\n'));
  yield figure('precision', precision(found, page), null, 'share');
  for (const [name, fits] of Object.entries(classes)) {
    const planted = page.planted.filter(fits);
    const read = planted.filter(({ block }) => block < peer.blocks);
    const shares = [recall(planted, found), recall(read, peer.found)] as const;
    yield figure(`recall, ${name} (${planted.length})`, ...shares, 'share');
  }
  yield figure(
    '100,000 characters against 100,000 passages (peer: a tenth of them, times ten)',
    await cpu(7, () => traceQuotations(page.blocks, lookup)),
    peer.time,
    'ms CPU',
  );
  yield figure(
    'fingerprints of 100,000 passages',
    threadTime(1, () => fingerprintsOf(passages)),
    null,
    'ms CPU',
  );
}

/** Half a minute for the whole page: the peer reads a tenth of its blocks, and its time (ms CPU) is taken ten times. */
function peerOn(page: TracedPage, whole: string): { found: Place[]; blocks: number; time: number } {
  const blocks = page.blocks.slice(0, Math.ceil(page.blocks.length / 10));
  let found: Place[] = [];
  const time = 10 * threadTime(1, () => (found = clausesFound({ ...page, blocks }, whole)));
  return { found, blocks: blocks.length, time };
}

const classes: Record<string, (planted: Planted) => boolean> = {
  'all quotations': () => true,
  verbatim: ({ edits }) => edits === 0,
  reworded: ({ edits }) => edits > 0,
  'below 20 characters': ({ length }) => length < 20,
};

function fingerprintsOf(passages: readonly string[]) {
  const index = [];
  for (let first = 0; first < passages.length; first += documentSize)
    index.push({ first, bytes: fingerprint(passages.slice(first, first + documentSize)) });
  return index;
}

type Place = Pick<Quotation, 'block' | 'span' | 'passage'>;

/** Right where it lies on what was planted there, for the most part, and names the passage it was taken from. */
function isRight({ block, span, passage }: Place, planted: Planted): boolean {
  if (block !== planted.block || passage !== String(planted.passage)) return false;
  const shared = Math.min(span.end, planted.end) - Math.max(span.start, planted.start);
  return shared >= 0.5 * (planted.end - planted.start) && shared >= 0.8 * (span.end - span.start);
}

function recall(planted: readonly Planted[], found: readonly Place[]): number {
  return planted.filter((one) => found.some((place) => isRight(place, one))).length / planted.length;
}

function precision(found: readonly Place[], { planted }: TracedPage): number {
  return found.filter((place) => planted.some((one) => isRight(place, one))).length / found.length;
}

/** Clauses of the page that stand in the documents as they are: what searching finds. */
function clausesFound({ blocks, planted }: TracedPage, whole: string): Place[] {
  return blocks.flatMap((text, block) =>
    [...text.matchAll(/[^，。“”]{8,}/gu)]
      .filter(([clause]) => whole.includes(clause))
      .map(({ 0: clause, index }) => ({
        block,
        span: { start: index, end: index + clause.length },
        // The peer is given the benefit of the doubt: it would still have to find out where.
        passage: String(planted.find((one) => one.block === block)?.passage),
      })),
  );
}

/** Milliseconds of CPU, the median of `runs`. */
async function cpu(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  return times.sort((one, other) => one - other)[Math.floor(runs / 2)]!;
}

function figure(measured: string, ours: number, peer: number | null, unit: string): TraceFigure {
  const round = (value: number) => Math.round(value * 1_000) / 1_000;
  return {
    bench: 'trace',
    measured,
    ours: round(ours),
    peer: peer === null ? null : round(peer),
    ratio: peer ? round(ours / peer) : null,
    unit,
  };
}
