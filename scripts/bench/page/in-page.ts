/** Runs in the page that is measured: every contestant by the same hooks. */
import { matchAt } from '../../../lib/page/match-at.ts';
import type { Contestant } from './contest.ts';
import { automaton, marked, markJs, ours, peer } from './contestants.ts';

/** Chromium's, with `--expose-gc`. */
declare function gc(): void;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const task = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Resolves once the next frame has been drawn. */
async function drawn(): Promise<void> {
  await frame();
  await task();
}

/** Marks the moment at which the first range registered from now on is on the screen. */
function watchFirstMark(): void {
  const add = Highlight.prototype.add;
  Highlight.prototype.add = function (range) {
    Highlight.prototype.add = add;
    void drawn().then(() => performance.mark('first'));
    return add.call(this, range);
  };
}

/** Collects the garbage of what was, so that nobody pays for another's. */
async function settle(): Promise<void> {
  await drawn();
  gc();
  gc();
  await drawn();
}

/** Runs one contestant between performance marks, and says how much it found and added. */
async function run(name: Contestant, keys: string[], hanPairs = '', inOneGo = false) {
  await drawn();
  const nodes = document.getElementsByTagName('*').length;
  performance.mark('compile');
  const markPage = await { ours, automaton, peer, markJs }[name](keys, hanPairs);
  performance.mark('compiled');
  if (!inOneGo) await settle();
  watchFirstMark();
  performance.mark('start');
  const matches = await markPage();
  performance.mark('done');
  await drawn();
  // Where nothing was found, nothing was drawn.
  if (performance.getEntriesByName('first').length === 0) performance.mark('first');
  performance.mark('end');
  const ranges = [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
  return { matches, ranges, added: document.getElementsByTagName('*').length - nodes };
}

/** Appends paragraphs to a marked page as `shared/bench/lib/driver-highlight.js` does, and waits until they are marked. */
async function append(texts: string[]) {
  performance.mark('start');
  const main = document.querySelector('main')!;
  for (const text of texts) {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    main.appendChild(paragraph);
  }
  performance.mark('appended');
  await wait(600);
  performance.mark('end');
}

/** Milliseconds a hit test takes, over a grid of points in the viewport of a marked page. */
function hover(): number {
  if (marked === undefined) throw new Error('The page is not marked');
  const { marks, trees } = marked;
  const points: [number, number][] = [];
  for (let y = 4; y < innerHeight; y += 24) for (let x = 4; x < innerWidth; x += 24) points.push([x, y]);
  const start = performance.now();
  for (const [x, y] of points) matchAt(x, y, marks, trees);
  return (performance.now() - start) / points.length;
}

/** Nodes a page puts in within three seconds: as many as it can, or 30,000 a second. */
async function storm(asFastAsItCan: boolean): Promise<number> {
  const list = document.body.appendChild(document.createElement('ul'));
  const end = performance.now() + 3_000;
  let added = 0;
  while (performance.now() < end) {
    for (let left = 300; left > 0; left--, added++) {
      list.appendChild(document.createElement('li')).textContent = `未来产业 ${added}`;
    }
    if (list.childNodes.length > 6_000) list.replaceChildren();
    await (asFastAsItCan ? task() : wait(10));
  }
  return added;
}

Object.assign(globalThis, { benchPage: { run, append, hover, storm } });
