import { randomFrom } from '../shuffled-page.ts';
import type { Contest, Sample } from './contest.ts';
import { median, type PageFigure, runs, versus } from './figures.ts';
import { inventedKeys } from './glossaries.ts';
import { newsPage } from './news-page.ts';

const automaton = 'Aho–Corasick (@monyone/aho-corasick), Highlight API';

/** Budget, what it is of, and the best peer: which of its times counts, and what that was where the budget was set. */
type Row = [what: string, ours: keyof Sample, peer: keyof Sample, budget: number, peerThen: number];

const bySize: [size: number, count: number, rows: Row[]][] = [
  [
    1_000_000,
    10_000,
    [
      ['longest task', 'longest', 'longest', 16, 284],
      ['first marks drawn', 'first', 'first', 20, 434],
      ['all matched and counted', 'done', 'first', 120, 434],
      ['compile', 'compile', 'compile', 25, 34],
    ],
  ],
  [
    100_000,
    100_000,
    [
      ['all matched and counted', 'done', 'done', 25, 55],
      ['compile', 'compile', 'compile', 120, 366],
      ['longest task', 'longest', 'longest', 16, 55],
    ],
  ],
];

/** Pages and glossaries of the sizes that budgets were set for. */
export async function* sizes(contest: Contest): AsyncGenerator<PageFigure> {
  const random = randomFrom(3);
  for (const [size, count, rows] of bySize) {
    const html = newsPage(size, random);
    const keys = await inventedKeys(count, random);
    const ours: Sample[] = [];
    const peer: Sample[] = [];
    // In turn: what the machine does meanwhile, it does to both.
    for (let run = 0; run < runs; run++) {
      ours.push(await contest.run('ours', html, keys));
      peer.push(await contest.run('automaton', html, keys));
    }
    const what = `${size} characters × ${count} terms`;
    for (const [of, key, peerKey, budget, peerThen] of rows)
      yield against(`${what}: ${of}`, ours, key, budget, median(peer.map((one) => one[peerKey])), peerThen);
    yield versus(`${what}: ranges registered`, 'ranges', ours, peer, 2_000, 'ranges');
    yield versus(`${what}: nodes added to the page`, 'added', ours, peer, 0, 'nodes');
  }
}

/** Beside the best peer in the same run, by which one machine can be told from another. */
function against(
  measured: string,
  samples: Sample[],
  key: keyof Sample,
  budget: number,
  peer: number,
  peerThen: number,
): PageFigure {
  const own = versus(measured, key, samples, [], budget);
  const ratio = Math.round((peer / own.ours) * 10) / 10;
  const budgetHere = Math.round(((budget * peer) / peerThen) * 10) / 10;
  return { ...own, peer, peerIs: automaton, ratio, budgetHere };
}
