import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { signsOf } from '../../lib/matching/signs.ts';
import { readFlows } from '../../lib/page/read-flows.ts';
import { Scout } from '../../lib/page/scout.ts';
import { fill, finder, flowText } from './page-under-test.ts';
import { changesOf, cuts, grow, make, treeOf } from './random-trees.ts';

let stop: AbortController;

/** Sends a scout to the page as it is; says whether it has found something. */
function scout(terms: string[], closedRootOf: (element: Element) => ShadowRoot | null = () => null) {
  const life = new AbortController();
  stop = life;
  let found = 0;
  const signs = signsOf(terms.map((text) => ({ text })))!;
  const onFound = () => {
    found++;
    life.abort();
  };
  const sent = new Scout(signs, { closedRootOf }, onFound, life.signal);
  sent.begin();
  return { sent, found: () => found };
}

const later = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

afterEach(() => stop.abort());

describe('a scout', () => {
  it.each<[string, string, number]>([
    ['finds text', '<p>说<b>到</b></p>', 1],
    ['finds a Latin term in pieces', '<p>an <b>A</b>I</p>', 1],
    ['passes over text without signs', '<p>The “old” town, a 2024 idea</p>', 0],
    [
      'passes over scripts, styles and readings',
      '<script>"说"</script><style>说</style><ruby>a<rt>说</rt></ruby>',
      0,
    ],
    ['finds a Latin term with readings', '<ruby>A<rt>ei</rt>I<rt>ai</rt></ruby>', 1],
    ['passes over comments', '<!-- 说到 --><p>The old town</p>', 0],
    ['finds text hidden now', '<p hidden>说到</p>', 1],
  ])('%s', async (_, html, expected) => {
    fill(html);
    const { found } = scout(['未来产业', 'ai']);
    await later(30);
    expect(found()).toBe(expected);
  });

  it('looks through a page too large to be asked at once', async () => {
    fill(`${'<p>The old town</p>'.repeat(4_000)}<p>说到</p>`);
    const { found } = scout(['未来产业']);
    await expect.poll(found).toBe(1);
  });

  it.each<[string, (body: HTMLElement) => void]>([
    ['comes', (body) => body.insertAdjacentHTML('beforeend', '<div><p>说到</p></div>')],
    ['is written anew', (body) => body.querySelector('p + p')!.append('４Ｇ')],
    ['comes together when something goes', (body) => body.querySelector('u')!.remove()],
    [
      'comes together when something is written anew',
      (body) => (body.querySelector('u')!.textContent = '\u200b'),
    ],
    [
      'is written behind what is not seen',
      (body) => {
        (body.querySelector('s')!.firstChild as Text).data = 'I';
      },
    ],
    ['is typed behind', (body) => ((body.querySelector('b')!.firstChild as Text).data = 'a')],
  ])('finds what %s', async (_, change) => {
    const body = fill('<p>an A<u>x</u>I or by <b>x</b><i>I</i> or A<i>\u200b</i><s>x</s></p><p></p>');
    const { found } = scout(['未来产业', 'ai']);
    await later(30);
    expect(found()).toBe(0);
    change(body);
    await expect.poll(found).toBe(1);
  });

  it('looks into shadow roots, closed ones and those that come late', async () => {
    const body = fill('<div id="open"></div><x-closed></x-closed><section id="late"></section>');
    const open = body.querySelector('#open')!.attachShadow({ mode: 'open' });
    const closed = body.querySelector('x-closed')!.attachShadow({ mode: 'closed' });
    const rootOf = ({ localName }: Element) => (localName === 'x-closed' ? closed : null);
    for (const root of [open, closed]) {
      const { found } = scout(['未来产业'], rootOf);
      await later(30);
      expect(found()).toBe(0);
      root.innerHTML = '<p>说到</p>';
      await expect.poll(found).toBe(1);
      root.innerHTML = '';
    }
    const { sent, found } = scout(['未来产业'], rootOf);
    await later(30);
    body.querySelector('#late')!.attachShadow({ mode: 'open' }).innerHTML = '<p>说到</p>';
    sent.poll();
    await expect.poll(found).toBe(1);
  });

  it('leaves a storm to the marker, which knows how to wait it out', async () => {
    const body = fill('');
    const { found } = scout(['未来产业']);
    for (let left = 12_000; left > 0; left--) body.append(document.createElement('i'));
    await expect.poll(found).toBe(1);
  });

  it('misses no term on any page, however it changes', async () => {
    const pieces = ['A', 'I', 'AI', 'a', 'i', 'x', ' ', '\u200b', '一'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(treeOf(...pieces), { minLength: 1, maxLength: 4 }),
        cuts,
        changesOf(...pieces),
        async (all, at, changes) => {
          const body = grow(all, at);
          // Without the Chinese one, whose sign is a character.
          const hasTerm = () =>
            [...readFlows(body.firstChild, body)].some(
              (flow) => finder('ai', '一')(flowText(flow)).length > 0,
            );
          const { found } = scout(['ai', '一']);
          if (!hasTerm()) for (const change of changes) make(change, body);
          if (hasTerm()) await expect.poll(found).toBe(1);
          stop.abort();
        },
      ),
      { numRuns: 400 },
    );
  });
});
