import { afterEach, describe, expect, it } from 'vitest';
import { matchAt } from '../../lib/page/match-at.ts';
import { pointOf } from './fake-world.ts';
import { fill, markWith, paintedTexts, settledTexts } from './page-under-test.ts';

let marked: ReturnType<typeof markWith>;

async function start(html: string, ...terms: string[]): Promise<HTMLElement> {
  const body = fill(html);
  marked = markWith('first', ...terms);
  await expect.poll(() => marked.rounds()).toBeGreaterThan(0);
  return body;
}

/** Ids of the elements that painted matches stand in, in the order of the page. */
const places = () =>
  marked.page.marks
    .flows()
    .filter((flow) => flow.painted.length > 0)
    .map((flow) => flow.element.closest('[id]')?.id)
    .sort();

afterEach(() => marked.stop.abort());

const screenful = '<div style="height:110vh"></div>';

describe('the first of a term', () => {
  it('is painted once in a screenful, and all are counted', async () => {
    await start('<p>未来产业，未来产业。量子科技</p><p>未来产业</p>', '未来产业', '量子科技');
    expect(paintedTexts().sort()).toEqual(['未来产业', '量子科技']);
    expect(marked.page.marks.total).toBe(4);
  });

  it('is painted again a screen farther down', async () => {
    await start(`<p id="a">未来产业</p>${screenful}<p id="b">未来产业</p>`, '未来产业');
    expect(places()).toEqual(['a', 'b']);
  });

  it.each<[string, string, string[]]>([
    ['a heading', '<p id="a">甲词</p><h2>标题</h2><p id="b">甲词</p><p id="c">甲词</p>', ['a', 'b']],
    [
      'a heading above in another box',
      '<h2>一</h2><div><p id="a">甲词</p><p id="b">甲词</p></div><h2>二</h2><div><div><p id="c">甲词</p></div></div>',
      ['a', 'c'],
    ],
    [
      'a sectioning element',
      '<section><h3>一</h3><p id="a">甲词</p></section><section><p id="b">甲词</p><h3>二</h3></section>',
      ['a', 'b'],
    ],
    [
      'a heading in a box of its own',
      '<div><h2>一</h2></div><p id="a">甲词</p><div><h2>二</h2></div><p id="b">甲词</p>',
      ['a', 'b'],
    ],
    [
      'articles within main',
      '<main><article id="a">甲词</article><article id="b">甲词</article></main>',
      ['a', 'b'],
    ],
  ])('is painted again after %s', async (_, html, expected) => {
    await start(html, '甲词');
    expect(places()).toEqual(expected);
  });

  it.each([
    ['', ''],
    [' that begins in bold', '<b>题</b>'],
  ])('is painted line by line of one endless text%s', async (_, beginning) => {
    await start(`<pre id="a">${beginning}${'甲词\n'.repeat(1_000)}</pre>`, '甲词');
    const screens = document.body.scrollHeight / innerHeight;
    const { length } = await settledTexts();
    expect(length).toBeGreaterThanOrEqual(Math.floor(screens));
    expect(length).toBeLessThanOrEqual(screens + 2);
  });

  it('is painted screen by screen of lines in one box', async () => {
    await start(`<div>${'甲词，说的是另一件事情。<br>'.repeat(600)}</div>`, '甲词');
    const screens = document.body.scrollHeight / innerHeight;
    const { length } = await settledTexts();
    expect(length).toBeGreaterThanOrEqual(Math.floor(screens));
    expect(length).toBeLessThanOrEqual(screens + 2);
  });

  it('is painted once in paragraphs that editors set as sections', async () => {
    const line = (id: string) =>
      `<section style="margin:0"><span leaf="" id="${id}">甲词和别的</span></section>`;
    await start(line('a') + line('b') + line('c'), '甲词');
    expect(places()).toEqual(['a']);
  });

  it('is painted again on the next page of a book that is leafed sideways', async () => {
    const leaf = '<p id="b" style="position:absolute;top:0;left:150vw">甲词</p>';
    await start(`<p id="a">甲词</p>${leaf}`, '甲词');
    expect(places()).toEqual(['a', 'b']);
  });

  it('gives way to the next where it goes', async () => {
    const body = await start('<p id="a">甲词</p><p id="b">甲词</p>', '甲词');
    expect(places()).toEqual(['a']);
    body.querySelector('#a')!.remove();
    await expect.poll(places).toEqual(['b']);
  });

  it('comes back to where it stood when that text is replaced', async () => {
    const body = await start('<p id="a">甲词</p><p id="b">甲词</p>', '甲词');
    body.querySelector('#a')!.textContent = '又是甲词';
    await expect.poll(() => marked.rounds()).toBeGreaterThan(1);
    expect(places()).toEqual(['a']);
  });

  it('stays as it is while a scroller within the page moves', async () => {
    const text = Array.from({ length: 30 }, (_, at) => `<p id="p${at}" style="height:40vh">甲词</p>`).join(
      '',
    );
    const body = await start(`<div style="height:90vh;overflow:auto">${text}</div>`, '甲词');
    const before = places();
    body.querySelector('div')!.scrollTop = 777;
    marked.page.recolour();
    expect(places()).toEqual(before);
    expect(before.length).toBeGreaterThanOrEqual(10);
    expect(before.length).toBeLessThan(30);
  });
});

describe('what is cut off', () => {
  it.each([
    ['a closed panel', 'height:0;overflow:hidden'],
    [
      'words for screen readers',
      'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)',
    ],
    ['words far off', 'position:absolute;top:0;left:-999px'],
    ['a drawer on the left', 'position:fixed;top:0;left:0;width:300px;transform:translateX(-100%)'],
    ['a drawer on the right', 'position:fixed;top:0;right:0;width:300px;transform:translateX(100%)'],
  ])('gives its place to what can be seen: %s', async (_, style) => {
    const body = await start(`<div style="${style}"><p id="a">甲词</p></div><p id="b">甲词</p>`, '甲词');
    expect(places()).toEqual(['b']);
    body.querySelector('div')!.style.cssText = 'height:120vh';
    marked.page.recolour();
    expect(places()).toEqual(['a', 'b']);
  });

  it('is not what only stands beside a box without height', async () => {
    await start('<div style="overflow:hidden"><p id="a" style="position:fixed">甲词</p></div>', '甲词');
    expect(places()).toEqual(['a']);
  });
});

describe('what is not read', () => {
  it.each([
    ['navigation', '<nav><h2>甲词</h2><a href="#">甲词</a></nav>'],
    ['a landmark of navigation', '<div role="navigation"><a href="#">甲词</a></div>'],
    ['code', '<p><code>甲词</code></p><pre class="language-js">甲词</pre>'],
    ['a button', '<button>甲词</button><a role="button">甲词</a><span role="tab">甲词</span>'],
    [
      'links of header, footer and side',
      '<header><a href="#">甲词</a></header><aside><ul><li><a href="#">甲词</a></li></ul></aside>',
    ],
    [
      'links of what calls itself a menu',
      '<div class="top_nav"><ul><li><a href="#">甲词</a></li></ul></div>',
    ],
  ])('is not painted: %s', async (_, html) => {
    await start(`${html}<p id="a">甲词</p>`, '甲词');
    expect(places()).toEqual(['a']);
    expect(marked.page.marks.total).toBeGreaterThan(1);
  });

  it.each([
    ['a link in the text', '<p id="a">见<a href="#">甲词</a></p>'],
    ['a headline that is a link', '<header><h1 id="a"><a href="#">甲词</a></h1></header>'],
    ['a list of links in the article', '<article><ul><li id="a"><a href="#">甲词</a></li></ul></article>'],
    ['plain text', '<pre id="a">甲词</pre>'],
    ['a tab panel', '<div role="tabpanel"><p id="a">甲词</p></div>'],
    [
      'a table by its role',
      '<div role="table"><div role="row"><span role="cell" id="a">甲词</span></div></div>',
    ],
    [
      'a link on a page that is called after its menu',
      '<div class="main-menu-pinned"><main><p id="a"><a href="#">甲词</a></p></main></div>',
    ],
  ])('is not %s', async (_, html) => {
    await start(html, '甲词');
    expect(places()).toEqual(['a']);
  });
});

it('an occurrence that is not painted stays quiet under the pointer', async () => {
  const body = await start('<p>甲词</p><p id="b">甲词</p>', '甲词');
  const { page } = marked;
  const at = (element: Element) => {
    const { x, y } = pointOf('甲词', element);
    return matchAt(x, y, page.marks, page.trees)?.flow.element ?? null;
  };
  expect(at(body.querySelector('p')!)).toBe(body.querySelector('p'));
  expect(at(body.querySelector('#b')!)).toBe(null);
});
