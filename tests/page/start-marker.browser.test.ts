import { afterEach, expect, it, vi } from 'vitest';
import { hostName } from '../../lib/page/host-name.ts';
import { startMarker } from '../../lib/page/start-marker.ts';
import { savedHighlight } from '../store/saved-highlight.ts';
import { fakeWorld, movePointer, pointOf } from './fake-world.ts';
import { fill, paintedTexts } from './page-under-test.ts';

let stub: ReturnType<typeof fakeWorld>;

/** The card's box and button are in a closed root: the test opens it as it is attached. */
let root: ShadowRoot | undefined;
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const made = attach.call(this, init);
  if (this.localName === hostName) root = made;
  return made;
};

const hosts = () => document.querySelectorAll(hostName).length;
const isShown = (selector: string) => root?.querySelector(selector)?.classList.contains('shown') ?? false;
const frameText = () => root?.querySelector('iframe')?.contentDocument?.body.textContent ?? '';
const asked = (name: string) => stub.asked.filter(([one]) => one === name);

async function start(html: string, ...terms: string[]): Promise<void> {
  fill(html);
  stub = fakeWorld(...terms);
  startMarker(stub.world);
  await expect.poll(() => paintedTexts().length).toBeGreaterThan(0);
  await expect.poll(hosts).toBe(1);
  await expect.poll(() => root?.querySelector('iframe')?.contentDocument?.readyState).toBe('complete');
}

afterEach(async () => {
  stub.live.isAlive = false;
  await expect.poll(hosts).toBe(0);
  await expect.poll(() => paintedTexts()).toEqual([]);
});

it('does nothing at all where it is not wanted, and starts when told (H42, T66)', async () => {
  fill('<p>未来产业</p>');
  stub = fakeWorld('未来产业');
  stub.live.state.running = false;
  startMarker(stub.world);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([...CSS.highlights.keys()]).toEqual([]);
  expect(hosts()).toBe(0);
  expect(asked('page.terms')).toEqual([]);
  expect(await stub.page()['page.summary']()).toBe(null);
  stub.live.state.running = true;
  void stub.page()['page.changed']();
  await expect.poll(() => paintedTexts()).toEqual(['未来产业']);
  await expect.poll(() => asked('page.report').length === 1 || window !== window.top).toBe(true);
  stub.live.state.running = false;
  void stub.page()['page.changed']();
  await expect.poll(() => paintedTexts()).toEqual([]);
});

it('brings nothing more to a page without signs of terms, until they come', async () => {
  const body = fill('<p>The old town</p>');
  stub = fakeWorld('未来产业');
  startMarker(stub.world);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(stub.asked).toEqual([['page.hello']]);
  body.insertAdjacentHTML('beforeend', '<p>未来产业</p>');
  await expect.poll(() => paintedTexts()).toEqual(['未来产业']);
  expect(asked('bring')[0]).toEqual(['bring', 'marker']);
});

it.each<[string, () => unknown]>([
  ['it is asked for more', () => stub.page()['page.reveal']({ act: 'find' })],
  ['something is selected', () => getSelection()!.selectAllChildren(document.body)],
  [
    'something was kept of it',
    () => {
      const quote = { exact: 'old town', prefix: 'The ', suffix: '' };
      stub.saved.push(savedHighlight({ id: 'a', quote, position: { start: 4, end: 12 } }));
      stub.live.state.signs = null;
      return stub.page()['page.changed']();
    },
  ],
])('brings the rest to a page without signs when %s', async (_, act) => {
  fill('<p>The old town</p>');
  stub = fakeWorld('未来产业');
  startMarker(stub.world);
  await expect.poll(() => asked('page.hello')).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 30));
  void act();
  await expect.poll(hosts).toBe(1);
  expect(asked('bring')).toEqual([
    ['bring', 'marker'],
    ['bring', 'keeper'],
  ]);
  getSelection()!.removeAllRanges();
});

it('offers to save what was selected before it came', async () => {
  fill('<p>The old town</p>');
  getSelection()!.selectAllChildren(document.body);
  stub = fakeWorld('未来产业');
  startMarker(stub.world);
  await expect.poll(() => isShown('.bubble')).toBe(true);
  getSelection()!.removeAllRanges();
});

it('asks anew where nobody answered at first (H02)', async () => {
  fill('<p>未来产业</p>');
  stub = fakeWorld('未来产业');
  const { ask } = stub.world;
  const lost = ['page.terms'];
  stub.world.ask = ((name: string, ...args: []) => {
    const at = lost.indexOf(name);
    if (at < 0) return ask(name as never, ...(args as never));
    lost.splice(at, 1);
    return Promise.reject(new Error('nobody answers'));
  }) as typeof ask;
  startMarker(stub.world);
  await expect.poll(() => paintedTexts()).toEqual(['未来产业']);
  expect(lost).toEqual([]);
});

it('tells what stands on the page, and leads to it', async () => {
  await start(`<p>量子科技</p><p style="margin-top:3000px">未来产业，量子科技</p>`, '未来产业', '量子科技');
  expect((await stub.page()['page.summary']())?.terms).toEqual([
    { key: 'key of 量子科技', form: '量子科技', count: 2 },
    { key: 'key of 未来产业', form: '未来产业', count: 1 },
  ]);
  expect(await stub.page()['page.reveal']({ term: 'key of 未来产业' })).toEqual({ at: 1, of: 1 });
  const step = () => stub.page()['page.reveal']({ term: 'key of 量子科技' });
  expect([await step(), await step(), await step()]).toEqual([1, 2, 1].map((at) => ({ at, of: 2 })));
  await stub.page()['page.reveal']({ term: 'key of 未来产业' });
  await expect.poll(() => scrollY).toBeGreaterThan(1_000);
  expect(await stub.page()['page.reveal']({ term: 'no such key' })).toBe(false);
  expect(await stub.page()['page.reveal']({ highlight: 'none' })).toBe(false);
  scrollTo(0, 0);
});

it('opens the card of a term after a rest on it, and closes it after a grace', async () => {
  await start('<p>说到<b>未来</b>产业。</p>', '未来产业');
  const point = pointOf('来');
  movePointer(point);
  await expect.poll(() => paintedTexts('glossa-term-hover')).toEqual(['未来产业']);
  await expect.poll(() => isShown('.card')).toBe(true);
  expect(asked('card.grant')).toEqual([['card.grant', 'key of 未来产业']]);
  await expect.poll(frameText).toContain('"token":"token"');
  movePointer({ x: point.x + 300, y: point.y });
  await expect.poll(() => isShown('.card')).toBe(false);
  await expect.poll(() => paintedTexts('glossa-term-hover')).toEqual([]);
});

it('opens the card of a term on which the pointer came to rest before there was one', async () => {
  fill('<p>未来产业</p>');
  stub = fakeWorld('未来产业');
  const { bring } = stub.world;
  const loading = Promise.withResolvers<void>();
  stub.world.bring = (part) =>
    (part === 'keeper' ? loading.promise : Promise.resolve()).then(() => bring(part));
  startMarker(stub.world);
  await expect.poll(() => paintedTexts().length).toBeGreaterThan(0);
  movePointer(pointOf('来'));
  loading.resolve();
  await expect.poll(() => isShown('.card')).toBe(true);
});

it('does not open right of a short line, nor for a pointer that passes', async () => {
  await start('<p>未来产业</p><p>量子</p>', '未来产业');
  const point = pointOf('业');
  movePointer({ x: point.x + 200, y: point.y });
  movePointer(point);
  await new Promise((resolve) => setTimeout(resolve, 60));
  movePointer(pointOf('子'));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(asked('card.grant')).toEqual([]);
});

it('closes the card on Esc, which the page does not see (H49)', async () => {
  await start('<p>未来产业</p>', '未来产业');
  movePointer(pointOf('未'));
  await expect.poll(() => isShown('.card')).toBe(true);
  const seen = vi.fn();
  document.addEventListener('keydown', seen, { once: true });
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
  );
  await expect.poll(() => isShown('.card')).toBe(false);
  expect(seen).not.toHaveBeenCalled();
});

it('keeps the sentence around a term when the card asks', async () => {
  await start('<p>先说别的。再说<b>未来</b>产业的事！还有呢。</p>', '未来产业');
  movePointer(pointOf('未'));
  await expect.poll(() => isShown('.card')).toBe(true);
  const frame = root?.querySelector('iframe')?.contentWindow as unknown as { tell(news: object): void };
  frame.tell({ type: 'save' });
  await expect.poll(() => stub.saved.map(({ quote }) => quote.exact)).toEqual(['再说未来产业的事！']);
  await expect.poll(() => paintedTexts('glossa-saved-yellow')).toEqual(['再说未来产业的事！']);
  await expect.poll(frameText).toContain('"saved"');
});

it('paints what was saved on the next visit, and after its text came late', async () => {
  await start('<p>未来产业。</p><p>  这是要留下的\n 一句话。</p>', '未来产业');
  const quote = { exact: '这是要留下的 一句话', prefix: '', suffix: '。' };
  stub.saved.push(
    savedHighlight({ id: 'a', quote, position: { start: 6, end: 16 }, colour: 'green' }),
    savedHighlight({
      id: 'b',
      quote: { ...quote, exact: '晚些才来的那一段文字' },
      position: { start: 0, end: 10 },
      colour: 'blue',
    }),
  );
  void stub.page()['page.changed']();
  await expect.poll(() => paintedTexts('glossa-saved-green').length).toBe(1);
  await expect.poll(async () => (await stub.page()['page.summary']())?.orphans).toEqual(['b']);
  document.body.append(Object.assign(document.createElement('p'), { textContent: '晚些才来的那一段文字' }));
  await expect.poll(() => paintedTexts('glossa-saved-blue')).toEqual(['晚些才来的那一段文字']);
  expect(await stub.page()['page.reveal']({ highlight: 'b' })).toBe(true);
  stub.saved.length = 0;
  void stub.page()['page.changed']();
  await expect.poll(() => paintedTexts('glossa-saved-green')).toEqual([]);
});

it('offers to save a selection, but a forged click saves nothing (H44)', async () => {
  await start(
    '<p>未来产业</p><p id="s">选这一段话</p><div contenteditable id="e">不选这里</div>',
    '未来产业',
  );
  const select = (id: string) => {
    getSelection()!.selectAllChildren(document.getElementById(id)!);
    document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  };
  select('e');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(isShown('.bubble')).toBe(false);
  select('s');
  await expect.poll(() => isShown('.bubble')).toBe(true);
  const button = root!.querySelector('button')!;
  expect(button.getAttribute('aria-label')).toBe('收藏');
  await new Promise((resolve) => setTimeout(resolve, 600));
  button.click();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(stub.saved).toEqual([]);
  getSelection()!.removeAllRanges();
  await expect.poll(() => isShown('.bubble')).toBe(false);
});

it('leaves one host when a second copy starts, and puts it back where the page throws it out (H06, H11)', async () => {
  await start('<p>未来产业</p>', '未来产业');
  const first = stub;
  stub = fakeWorld('未来产业');
  startMarker(stub.world);
  await expect.poll(() => paintedTexts()).toEqual(['未来产业']);
  await expect.poll(hosts).toBe(1);
  const before = first.asked.length;
  document.querySelector(hostName)!.remove();
  await expect.poll(hosts).toBe(1);
  expect(first.asked.length).toBe(before);
});
