import { afterEach, describe, expect, it } from 'vitest';
import { Looks } from '../../lib/page/looks.ts';
import { fill, markedTexts, markWith, paintedTexts } from './page-under-test.ts';

let marked: ReturnType<typeof markWith>;
let looks: Looks;

/** One look to its end. */
function check(): void {
  for (const _ of looks.check());
}

async function start(html: string, ...terms: string[]): Promise<HTMLElement> {
  const body = fill(html);
  marked = markWith('first', ...terms);
  await expect.poll(() => marked.rounds()).toBeGreaterThan(0);
  looks = new Looks({ page: marked.page, paint: marked.paint, state: { theme: 'auto' } });
  check();
  return body;
}

afterEach(() => marked.stop.abort());

describe('marked text of which no event tells', () => {
  it('counts no more once it is hidden, gives its place up, and has it when it is shown again', async () => {
    const tab = (style: string) => `<div style="${style}"><p>未来产业</p></div>`;
    const body = await start(tab('') + tab('display:none'), '未来产业');
    const [first, second] = body.children as unknown as [HTMLElement, HTMLElement];
    const swap = async (hidden: HTMLElement, shown: HTMLElement) => {
      hidden.style.display = 'none';
      shown.style.display = '';
      check();
      const seen = () => marked.page.marks.flows().map(({ element }) => element.parentElement);
      await expect.poll(seen).toEqual([shown]);
      await expect.poll(() => paintedTexts()).toEqual(['未来产业']);
    };
    await swap(first, second);
    await swap(second, first);
  });

  it('is marked in each screenful once pictures have parted it', async () => {
    const body = await start('<p>未来产业</p><img alt=""><p>未来产业</p>', '未来产业');
    expect(paintedTexts()).toHaveLength(1);
    Object.assign(body.querySelector('img')!.style, { display: 'block', height: '150vh' });
    check();
    expect(paintedTexts()).toHaveLength(2);
  });

  it('is marked in a panel that opens, be it the last and short', async () => {
    const panel = (style: string) => `<div style="overflow:hidden;${style}"><p>未来产业</p></div>`;
    const page = `<p>量子科技</p><div style="height:110vh"></div>${panel('max-height:0')}`;
    const body = await start(page, '未来产业', '量子科技');
    expect(paintedTexts()).toEqual(['量子科技']);
    (body.lastElementChild as HTMLElement).style.maxHeight = '';
    check();
    expect(paintedTexts().sort()).toEqual(['未来产业', '量子科技']);
  });

  it('gives its place up where it is hidden within a paragraph', async () => {
    const begun = '<p>简介<span class="more">未来产业</span>。</p>';
    const body = await start(`${begun}<p id="b">未来产业</p>`, '未来产业');
    body.querySelector<HTMLElement>('.more')!.style.display = 'none';
    check();
    await expect.poll(() => marked.page.marks.total).toBe(1);
    const seen = () => marked.page.marks.flows().filter(({ painted }) => painted.length > 0);
    await expect.poll(() => seen().map(({ element }) => element.id)).toEqual(['b']);
  });

  it('takes the colours of its ground, whatever has changed that', async () => {
    const body = await start('<main style="background:#fff"><p>未来产业</p></main>', '未来产业');
    for (const [ground, name] of [
      ['#161517', 'glossa-term-dark'],
      ['#fff', 'glossa-term'],
    ] as const) {
      body.querySelector('main')!.style.background = ground;
      check();
      expect(paintedTexts(name)).toEqual(['未来产业']);
      expect(paintedTexts()).toHaveLength(1);
    }
  });

  it('is left as it is where nothing has changed', async () => {
    const begun = '<p><span style="visibility:hidden">看</span>未来产业</p>';
    await start(`${begun}<p>量子科技</p>`, '未来产业', '量子科技');
    const ranges = [...CSS.highlights.get('glossa-term')!];
    const { changes } = marked.page.marks;
    check();
    expect(marked.page.marks.changes).toBe(changes);
    expect([...CSS.highlights.get('glossa-term')!]).toEqual(ranges);
    expect(markedTexts(marked)).toEqual(['未来产业', '量子科技']);
  });

  it('is looked at bit by bit on a large page', async () => {
    const body = await start('<p>未来产业</p>'.repeat(2_500), '未来产业');
    (body.lastChild as HTMLElement).style.display = 'none';
    for (let looked = 1_000; looked < 2_500; looked += 500) {
      check();
      expect(marked.page.marks.total).toBe(2_500);
    }
    check();
    expect(marked.page.marks.total).toBe(2_499);
  });
});
