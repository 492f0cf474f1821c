/** Runs in the page that is measured: ours and the peer by the same hooks. Bundled by `run-in-page.ts`. */
import { compileTerms } from '../../../lib/page/compile-terms.ts';
import { Highlights } from '../../../lib/page/highlights.ts';
import { MarkedPage } from '../../../lib/page/marked-page.ts';
import { Palette } from '../../../lib/page/palette.ts';
import type { Density } from '../../../lib/questions.ts';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const task = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

/** Resolves once the next frame has been drawn. */
async function drawn(): Promise<void> {
  await frame();
  await task();
}

/** Marks the moment at which the first range registered from now on is on the screen. */
function watchFirstMark(): Promise<void> {
  const add = Highlight.prototype.add;
  return new Promise((resolve) => {
    Highlight.prototype.add = function (range) {
      Highlight.prototype.add = add;
      void drawn().then(() => {
        performance.mark('first');
        resolve();
      });
      return add.call(this, range);
    };
  });
}

type Contestant = (keys: string[]) => Promise<number>;

const density: Density = 'first';

/** As the content script does it, but for the messages. */
const ours: Contestant = async (keys) => {
  const { signal } = new AbortController();
  const terms = keys.map((text, term) => ({ text, term, exactCase: false }));
  performance.mark('compile');
  const find = await compileTerms({ keys: terms, hanPairs: '' }, signal);
  performance.mark('start');
  const paint = { highlights: new Highlights(), palette: new Palette('auto') };
  return new Promise((resolve) => {
    const options = { find: find!, world: { closedRootOf: () => null }, state: { density }, signal };
    const page = new MarkedPage(options, paint, () => resolve(page.marks.total));
  });
};

/** What a page's own search does: each term by `indexOf` over each text node, all in one go. */
const peer: Contestant = async (keys) => {
  performance.mark('compile');
  performance.mark('start');
  const highlight = new Highlight();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const text = node.data;
    for (const key of keys) {
      for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
        highlight.add(
          new StaticRange({
            startContainer: node,
            startOffset: at,
            endContainer: node,
            endOffset: at + key.length,
          }),
        );
      }
    }
  }
  CSS.highlights.set('glossa-term', highlight);
  return highlight.size;
};

/** Runs one contestant between performance marks, and says how much it found and added. */
async function run(name: 'ours' | 'peer', keys: string[]) {
  await drawn();
  const nodes = document.getElementsByTagName('*').length;
  const first = watchFirstMark();
  const matches = await { ours, peer }[name](keys);
  performance.mark('done');
  await first;
  await drawn();
  performance.mark('end');
  const ranges = [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
  return { matches, ranges, added: document.getElementsByTagName('*').length - nodes };
}

/** Appends paragraphs to a marked page, and waits until they are marked. */
async function append(texts: string[]) {
  const before = CSS.highlights.size;
  performance.mark('start');
  const main = document.querySelector('main')!;
  for (const text of texts) main.appendChild(document.createElement('p')).textContent = text;
  performance.mark('appended');
  await new Promise((resolve) => setTimeout(resolve, 600));
  performance.mark('end');
  return before;
}

Object.assign(globalThis, { benchPage: { run, append } });
