import { Contest, type Contestant, type Sample } from './page/contest.ts';
import { builtInKeys, inventedKeys } from './page/glossaries.ts';
import { newsPage } from './page/markup.ts';
import { randomFrom, shuffledPage } from './shuffled-page.ts';

type Unit = 'ms' | 'nodes' | 'ranges' | '% of the nodes';

interface PageFigure {
  bench: 'page';
  measured: string;
  ours: number;
  peer?: number;
  peerIs?: string;
  /** How many times longer the peer takes. */
  ratio?: number;
  unit: Unit;
  budget: number;
  /** Of how many runs `ours` is the median. */
  runs: number;
}

const runs = 7;
const peerRuns = 3;
const indexOf = 'indexOf per term and text node, Highlight API';

/** Marking pages in a real Chromium: CPU of the page's main thread, from traces, on fresh pages. */
export async function* benchPage(): AsyncGenerator<PageFigure> {
  const contest = await Contest.open();
  try {
    yield* sizes(contest);
    yield* changes(contest);
    yield* quietPage(contest);
    yield* extremes(contest);
    yield* storms(contest);
    yield* againstMarkJs(contest);
  } finally {
    await contest.close();
  }
}

async function* sizes(contest: Contest): AsyncGenerator<PageFigure> {
  const random = randomFrom(3);
  for (const [size, count, budget] of [
    [100_000, 1_000, 54],
    [1_000_000, 10_000, 120],
    [100_000, 100_000, 25],
  ] as const) {
    const html = newsPage(size, random);
    const keys = inventedKeys(count, random);
    const what = `${size} characters × ${count} terms`;
    const ours = await samples(contest, 'ours', html, keys, runs);
    const peer = count > 10_000 ? [] : await samples(contest, 'peer', html, keys, peerRuns);
    yield versus(`${what}: first marks drawn`, 'first', ours, peer, 20);
    yield versus(`${what}: all matched and counted`, 'done', ours, peer, budget);
    yield versus(`${what}: longest task`, 'longest', ours, peer, 16);
    yield versus(`${what}: ranges registered`, 'ranges', ours, peer, 2_000, 'ranges');
    yield versus(`${what}: nodes added to the page`, 'added', ours, peer, 0, 'nodes');
  }
}

async function* changes(contest: Contest): AsyncGenerator<PageFigure> {
  const random = randomFrom(4);
  const html = newsPage(100_000, random);
  const keys = inventedKeys(1_000, random);
  const added = (shuffledPage(100_000, random).match(/.{1,40}/gsu) ?? []).slice(0, 1_000);
  const times = await times7(() => contest.append(html, keys, added));
  yield figure('1,000 paragraphs appended to a marked page', times, 5);
  yield figure('hover hit test', await times7(() => contest.hover(html, keys)), 0.3);
}

/** A page of another field, with the glossary that everyone begins with. */
async function* quietPage(contest: Contest): AsyncGenerator<PageFigure> {
  const words =
    'the quick brown fox jumps over a lazy dog while nobody looks and the rain falls on the old town';
  const text = Array.from({ length: 40 }, () => `<p>${`${words}, <a href="#">so</a> it is. `.repeat(2)}</p>`);
  const html = `<!doctype html><title>quiet</title><main>${text.join('\n')}</main>`;
  const { keys, hanPairs } = await builtInKeys();
  const all: Sample[] = [];
  for (let run = 0; run < runs; run++) all.push(await contest.run('ours', html, keys, hanPairs));
  const what = `page with no terms, ${keys.length} keys of the built-in glossary`;
  yield versus(`${what}: script start to idle, compile included`, 'whole', all, [], 5);
}

async function* extremes(contest: Contest): AsyncGenerator<PageFigure> {
  const random = randomFrom(5);
  const keys = inventedKeys(10_000, random);
  const some = shuffledPage(1_000_000, random);
  const sentences = some.match(/.{1,40}/gsu) ?? [];
  const paragraphs = Array.from({ length: 100_000 }, (_, at) => `<p>${sentences[at % sentences.length]}</p>`);
  const pages: [string, string][] = [
    ['100,000 paragraphs', `<main>${paragraphs.join('\n')}</main>`],
    // Ten million would keep Chromium itself busy for minutes before anyone can read them.
    ['one paragraph of 2 M characters', `<p>${some.repeat(2)}</p>`],
    ['2,000 elements deep', `${'<div>'.repeat(1_990)}${sentences.slice(0, 500).join('<b></b>')}`],
  ];
  for (const [what, html] of pages) {
    const all = await samples(contest, 'ours', `<!doctype html>${html}`, keys, peerRuns);
    yield versus(`${what}: first marks drawn`, 'first', all, [], 1_000);
    yield versus(`${what}: longest task`, 'longest', all, [], 50);
    yield versus(`${what}: ranges registered`, 'ranges', all, [], 2_000, 'ranges');
  }
}

/** What is left of a page's own pace while it is marked. */
async function* storms(contest: Contest): AsyncGenerator<PageFigure> {
  const random = randomFrom(6);
  const html = newsPage(20_000, random);
  const keys = inventedKeys(1_000, random);
  for (const asFast of [false, true]) {
    const shares: number[] = [];
    for (let run = 0; run < peerRuns; run++) {
      const alone = await contest.storm(html, null, asFast);
      shares.push((100 * (await contest.storm(html, keys, asFast))) / alone);
    }
    const what = asFast ? 'storm as fast as the page can' : 'storm of 30,000 nodes a second';
    yield {
      ...figure(`${what}: what the page still puts in`, shares, 75),
      unit: '% of the nodes',
      runs: peerRuns,
    };
  }
}

async function* againstMarkJs(contest: Contest): AsyncGenerator<PageFigure> {
  const random = randomFrom(3);
  const html = newsPage(100_000, random);
  const keys = inventedKeys(1_000, random);
  const ours = await samples(contest, 'ours', html, keys, runs);
  const theirs = await samples(contest, 'markJs', html, keys, 1);
  yield {
    ...versus('100000 characters × 1000 terms, all', 'done', ours, theirs, 54),
    peerIs: 'mark.js 8.11.1',
  };
}

function versus(
  measured: string,
  key: keyof Sample,
  ours: Sample[],
  peer: Sample[],
  budget: number,
  unit: Unit = 'ms',
): PageFigure {
  const mine = median(ours.map((one) => one[key]));
  const own: PageFigure = { bench: 'page', measured, ours: mine, unit, budget, runs: ours.length };
  if (peer.length === 0) return own;
  const theirs = median(peer.map((one) => one[key]));
  const ratio = mine > 0 ? Math.round((theirs / mine) * 10) / 10 : 0;
  return { ...own, peer: theirs, peerIs: indexOf, ratio };
}

function figure(measured: string, values: number[], budget: number): PageFigure {
  return { bench: 'page', measured, ours: median(values), unit: 'ms', budget, runs: values.length };
}

async function times7(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await measure());
  return times;
}

async function samples(
  contest: Contest,
  who: Contestant,
  html: string,
  keys: string[],
  count: number,
): Promise<Sample[]> {
  const all: Sample[] = [];
  for (let run = 0; run < count; run++) all.push(await contest.run(who, html, keys));
  return all;
}

function median(values: number[]): number {
  return (
    Math.round([...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]! * 100) / 100
  );
}
