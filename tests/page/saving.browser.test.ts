import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AskError } from '../../lib/ask-error.ts';
import { hostName } from '../../lib/page/host-name.ts';
import { startMarker } from '../../lib/page/start-marker.ts';
import { savedHighlight } from '../store/saved-highlight.ts';
import { fakeWorld } from './fake-world.ts';
import { fill, paintedTexts } from './page-under-test.ts';

let stub: ReturnType<typeof fakeWorld>;
/** The bubble is in a closed root: the test opens it as it is attached. */
let root: ShadowRoot | undefined;
const attach = Element.prototype.attachShadow;

beforeEach(() => {
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const made = attach.call(this, init);
    if (this.localName === hostName) root = made;
    return made;
  });
});
afterEach(() => {
  stub.live.isAlive = false;
  document.dispatchEvent(new Event('visibilitychange'));
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

async function start(html: string): Promise<void> {
  fill(html);
  stub = fakeWorld('未来产业');
  startMarker(stub.world);
  // The test's own frame must be the one that is asked.
  window.focus();
  await expect.poll(() => stub.asked.some(([name]) => name === 'highlight.listForPage')).toBe(true);
}

/** Selects from the beginning of one text to the end of another. */
function select(from: Node, to: Node = from, [start, end] = [0, (to as Text).length]): void {
  getSelection()!.setBaseAndExtent(from, start, to, end);
}
const textOf = (selector: string, within: ParentNode = document) =>
  within.querySelector(selector)!.firstChild as Text;
const save = () => stub.page()['page.reveal']({ act: 'save' });
const quotes = () => stub.saved.map(({ quote }) => quote.exact);
const bubble = () => root?.querySelector('.bubble')?.textContent ?? '';

it('saves a selection over several blocks, in the language the page states', async () => {
  await start(
    '<article lang="zh-Hant"><p>前。</p><p id="a">第一段。</p><ul><li id="b">第二项</li></ul></article>',
  );
  select(textOf('#a'), textOf('#b'));
  expect(await save()).toBe(true);
  expect(quotes()).toEqual(['第一段。\n第二项']);
  expect(stub.saved[0]).toMatchObject({ language: 'zh-Hant', colour: 'yellow' });
  await expect.poll(() => paintedTexts('glossa-saved-yellow')).toEqual(['第一段。第二项']);
  await expect.poll(bubble).toContain('已收藏');
  expect(bubble()).toContain('撤销');
});

it('saves selections that overlap, each on its own', async () => {
  await start('<p id="a">一二三四五六七八</p>');
  const text = textOf('#a');
  select(text, text, [0, 5]);
  await save();
  select(text, text, [3, 8]);
  await save();
  expect(quotes()).toEqual(['一二三四五', '四五六七八']);
  await expect.poll(() => paintedTexts('glossa-saved-yellow')).toEqual(['一二三四五', '四五六七八']);
});

it('saves from an open shadow root', async () => {
  await start('<p>外面的未来产业</p><div id="host"></div>');
  const shadow = document.querySelector('#host')!.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<p id="in">里面的一句话</p>';
  await expect.poll(() => stub.page()['page.summary']()).toBeTruthy();
  const text = textOf('#in', shadow);
  await expect
    .poll(async () => {
      select(text);
      await save();
      return quotes();
    })
    .toContain('里面的一句话');
});

it.each([
  ['an editor', '<div contenteditable id="e">正在写的话</div>', '正在编辑'],
  ['too much', `<p id="e">${'长'.repeat(2_001)}</p>`, '太长'],
])('refuses %s, and says so', async (_, html, said) => {
  await start(`<p>未来产业</p>${html}`);
  select(textOf('#e'));
  expect(await save()).toBe(true);
  await expect.poll(bubble).toBe(said);
  expect(quotes()).toEqual([]);
});

it('says why it was not saved where the database is at fault (T49)', async () => {
  await start('<p>未来产业</p>');
  stub.refuse('highlight.save', new AskError('unopened'));
  select(textOf('p'));
  expect(await save()).toBe(true);
  await expect.poll(bubble).toBe('打不开');
  expect(quotes()).toEqual([]);
});

it('refuses the text of a field that has the focus (H41, H80)', async () => {
  await start('<p>未来产业</p><textarea>正在写的话</textarea>');
  const field = document.querySelector('textarea')!;
  field.focus();
  field.select();
  expect(await save()).toBe(true);
  await expect.poll(bubble).toBe('正在编辑');
});

it('saves nothing where nothing is selected', async () => {
  await start('<p>未来产业</p>');
  getSelection()!.removeAllRanges();
  expect(await save()).toBe(false);
  expect(quotes()).toEqual([]);
});

it('finds what a page that goes on growing brings at last', async () => {
  await start('<p>未来产业</p>');
  const quote = { exact: '翻了很多屏才来的一句话', prefix: '', suffix: '' };
  stub.saved.push(savedHighlight({ id: 'late', quote, position: { start: 90_000, end: 90_011 } }));
  await stub.page()['page.changed']();
  for (let screen = 0; screen < 20; screen++) {
    document.body.append(Object.assign(document.createElement('p'), { textContent: `第${screen}屏` }));
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  document.body.append(Object.assign(document.createElement('p'), { textContent: quote.exact }));
  await expect.poll(() => paintedTexts('glossa-saved-yellow')).toEqual([quote.exact]);
  await expect.poll(async () => (await stub.page()['page.summary']())?.orphans).toEqual([]);
});

it('looks again for the lost at once when the reader asks', async () => {
  await start('<p>未来产业</p>');
  const quote = { exact: '原来没有的一句话', prefix: '', suffix: '' };
  stub.saved.push(savedHighlight({ id: 'lost', quote, position: { start: 0, end: 8 } }));
  await stub.page()['page.changed']();
  await expect.poll(async () => (await stub.page()['page.summary']())?.orphans).toEqual(['lost']);
  expect(await stub.page()['page.reveal']({ act: 'find' })).toBe(false);
  expect(stub.asked.at(-1)).toEqual(['highlight.missed', ['lost'], []]);
  document.querySelector('p')!.textContent = `前面。${quote.exact}。后面`;
  expect(await stub.page()['page.reveal']({ act: 'find' })).toBe(true);
  expect(stub.asked.at(-1)).toEqual(['highlight.missed', [], ['lost']]);
});
