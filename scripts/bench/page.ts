import { Contest, type Contestant, type Sample } from './page/contest.ts';
import { figure, type PageFigure, runs, versus } from './page/figures.ts';
import { builtInKeys, inventedKeys } from './page/glossaries.ts';
import { timesInProduct } from './page/in-product.ts';
import { newsPage } from './page/news-page.ts';
import { sentences as seedSentences } from './page/seeds.ts';
import { sizes } from './page/sizes.ts';
import { randomFrom, shuffledPage } from './shuffled-page.ts';

const peerRuns = 3;

/**
 * Marking pages in a real Chromium: CPU of the page's main thread, from traces, on fresh pages; each kind of work in a
 * browser of its own, for what large pages leave behind is collected while small ones are measured.
 */
export async function* benchPage(): AsyncGenerator<PageFigure> {
  for (const part of [sizes, changes, quietPage, extremes, storms, againstMarkJs]) {
    const contest = await Contest.open();
    try {
      yield* part(contest);
    } finally {
      await contest.close();
    }
  }
}

async function* changes(contest: Contest): AsyncGenerator<PageFigure> {
  const random = randomFrom(4);
  const html = newsPage(100_000, random);
  const keys = await inventedKeys(1_000, random);
  const added = Array.from({ length: 1_000 }, (_, at) => seedSentences[at % seedSentences.length]!);
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
  for (let run = 0; run < runs; run++)
    all.push(await contest.run('ours', html, keys, { hanPairs, inOneGo: true }));
  const what = `page with no terms, ${keys.length} keys of the built-in glossary`;
  yield versus(`${what}: script start to idle, compile included`, 'whole', all, [], 5);
  // The engine reads the script, and the extension asks its background, before there is anything to compile.
  const times = await timesInProduct(html, runs);
  yield figure('the same in the product: its script read, its questions asked', times, 5);
}

async function* extremes(contest: Contest): AsyncGenerator<PageFigure> {
  const random = randomFrom(5);
  const keys = await inventedKeys(10_000, random);
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
  const keys = await inventedKeys(1_000, random);
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
  const keys = await inventedKeys(1_000, random);
  const what = '100000 characters × 1000 terms: all matched and counted';
  const ours = await samples(contest, 'ours', html, keys, runs);
  const page = await samples(contest, 'peer', html, keys, peerRuns);
  yield versus(what, 'done', ours, page, 54);
  // Half a minute: once is enough.
  const theirs = await samples(contest, 'markJs', html, keys, 1);
  const thousandth = Math.round(theirs[0]!.done / 100) / 10;
  yield {
    ...versus(what, 'done', ours, theirs, 54),
    budgetHere: thousandth,
    peerIs: 'mark.js 8.11.1',
  };
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
