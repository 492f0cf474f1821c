import { Contest, type Contestant, type Sample } from './page/contest.ts';
import { newsPage } from './page/markup.ts';
import { builtInText, randomFrom, shuffledPage } from './shuffled-page.ts';

interface PageFigure {
  bench: 'page';
  measured: string;
  ours: number;
  peer?: number;
  peerIs?: string;
  /** How many times longer the peer takes. */
  ratio?: number;
  unit: 'ms' | 'nodes' | 'ranges';
  budget: number;
  /** Of how many runs `ours` is the median. */
  runs: number;
}

const runs = 7;
const peerRuns = 3;
const peerIs = 'indexOf per term and text node, Highlight API';

/** Marking pages in a real Chromium: CPU of the page's main thread, from traces, on fresh pages. */
export async function* benchPage(): AsyncGenerator<PageFigure> {
  const random = randomFrom(3);
  const contest = await Contest.open();
  try {
    for (const [size, count] of [
      [100_000, 1_000],
      [1_000_000, 10_000],
    ] as const) {
      const html = newsPage(size, random);
      const keys = glossary(count, random);
      const ours = await samples(contest, 'ours', html, keys, runs);
      const peer = await samples(contest, 'peer', html, keys, peerRuns);
      yield* figures(`${size} characters × ${count} terms`, ours, peer, size === 1_000_000);
    }
    const html = newsPage(100_000, random);
    const texts = shuffledPage(100_000, random).match(/.{1,40}/gsu) ?? [];
    const added = texts.slice(0, 1_000);
    const times: number[] = [];
    for (let run = 0; run < runs; run++)
      times.push(await contest.append(html, glossary(1_000, random), added));
    yield {
      bench: 'page',
      measured: '1,000 paragraphs appended to a marked page',
      ours: median(times),
      unit: 'ms',
      budget: 5,
      runs,
    };
  } finally {
    await contest.close();
  }
}

function* figures(what: string, ours: Sample[], peer: Sample[], isLarge: boolean): Generator<PageFigure> {
  const figure = (
    name: string,
    key: keyof Sample,
    budget: number,
    unit: PageFigure['unit'] = 'ms',
  ): PageFigure => {
    const [mine, theirs] = [median(ours.map((one) => one[key])), median(peer.map((one) => one[key]))];
    const ratio = mine > 0 ? Math.round((theirs / mine) * 10) / 10 : 0;
    return {
      bench: 'page',
      measured: `${what}: ${name}`,
      ours: mine,
      peer: theirs,
      peerIs,
      ratio,
      unit,
      budget,
      runs,
    };
  };
  yield figure('first marks drawn', 'first', 20);
  yield figure('all matched and counted', 'done', isLarge ? 120 : 54);
  yield figure('longest task', 'longest', 16);
  yield figure('ranges registered', 'ranges', 2_000, 'ranges');
  yield figure('nodes added to the page', 'added', 0, 'nodes');
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

/** Keys as a glossary has them: some stand in the documents, most do not. */
function glossary(count: number, random: () => number): string[] {
  const text = builtInText().replace(/[^\p{Script=Han}]/gu, '');
  const pick = (most: number) => Math.floor(random() * most);
  const keys = new Set<string>();
  while (keys.size < count) {
    const start = pick(text.length - 8);
    const length = 2 + pick(5);
    const stands = keys.size % 20 === 0;
    keys.add(
      stands
        ? text.slice(start, start + length + 1)
        : Array.from({ length }, () => text[pick(text.length)]).join(''),
    );
  }
  return [...keys];
}

function median(values: number[]): number {
  return (
    Math.round([...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]! * 100) / 100
  );
}
