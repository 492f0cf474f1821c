import { afterEach, describe, expect, it } from 'vitest';
import { fill, mark, markedTexts, paintedTexts, settledTexts } from './page-under-test.ts';

let marked: ReturnType<typeof mark>;

async function start(html: string, ...terms: string[]): Promise<HTMLElement> {
  const body = fill(html);
  marked = mark(...terms);
  // A large page on a busy machine takes its time: the reading waits for idle moments.
  await expect.poll(() => marked.rounds()).toBeGreaterThan(0);
  return body;
}

const settled = (texts: string[]) => expect.poll(() => markedTexts(marked).sort()).toEqual(texts.sort());

afterEach(() => marked.stop.abort());

describe('painting', () => {
  it('registers one range for each occurrence, under its own name and nothing else (H46)', async () => {
    CSS.highlights.set('of-the-page', new Highlight());
    await start('<p>未来<b>产</b>业，未来产业。</p><p>量子科技</p>', '未来产业', '量子科技');
    expect(paintedTexts()).toEqual(['未来产业', '未来产业', '量子科技']);
    expect([...CSS.highlights.keys()].sort()).toEqual(['glossa-term', 'of-the-page']);
    marked.stop.abort();
    expect([...CSS.highlights.keys()]).toEqual(['of-the-page']);
    CSS.highlights.clear();
  });

  it('takes the dark palette by what is painted behind the text', async () => {
    await start(
      '<p>未来产业</p><div style="background:#161517;color:#eee"><p>未来产业</p></div>' +
        '<div style="background:linear-gradient(black,black);color:white">未来产业</div>',
      '未来产业',
    );
    expect(paintedTexts('glossa-term')).toHaveLength(1);
    expect(paintedTexts('glossa-term-dark')).toHaveLength(2);
  });

  it('gives cleared highlights back three times, then lets the page have its way (H42, T62)', async () => {
    await start('<p>未来产业</p>', '未来产业');
    for (const left of [1, 1, 1, 0]) {
      CSS.highlights.clear();
      marked.highlights.restore();
      expect(paintedTexts()).toHaveLength(left);
    }
  });

  it('keeps the registered ranges of a large page to what is near the viewport, and follows it (H46, H61)', async () => {
    await start('<p>未来产业</p>'.repeat(6_000), '未来产业');
    expect(marked.page.marks.total).toBe(6_000);
    const first = [...(CSS.highlights.get('glossa-term') ?? [])];
    expect(first.length).toBeGreaterThan(10);
    expect(first.length).toBeLessThanOrEqual(2_000);
    scrollTo(0, document.documentElement.scrollHeight);
    marked.page.look();
    await settledTexts();
    const last = [...(CSS.highlights.get('glossa-term') ?? [])];
    expect(last.length).toBeLessThanOrEqual(2_000);
    const seen = last.map((range) => range.startContainer.parentElement?.getBoundingClientRect().top ?? -1);
    expect(seen.some((top) => top >= 0 && top < innerHeight)).toBe(true);
    scrollTo(0, 0);
  });

  it('paints the marks of a short page together', async () => {
    const { now } = performance;
    let late = 0;
    // A machine so slow that a slice ends with each step.
    performance.now = () => {
      late += 10;
      return now.call(performance) + late;
    };
    try {
      await start('<p>未来产业</p>'.repeat(200), '未来产业');
    } finally {
      performance.now = now;
    }
    expect(marked.paintedFirst()).toBe(200);
  });

  it('paints all of a page with few enough places, wherever it is, and keeps what a change did not touch', async () => {
    const body = await start(
      Array.from({ length: 1_990 }, (_, at) => `<p id="p${at}">未来产业</p>`).join(''),
      '未来产业',
      '量子科技',
    );
    await expect.poll(() => paintedTexts().length).toBe(1_990);
    const eldest = [...CSS.highlights.get('glossa-term')!][0];
    // Changes while all is being painted anew.
    for (const at of [10, 1_000, 1_980]) {
      const changed = body.querySelector(`#p${at}`)!;
      changed.textContent = '量子科技';
      await expect.poll(() => marked.page.marks.at(changed.firstChild!)).toBeDefined();
    }
    await expect.poll(() => paintedTexts().filter((text) => text === '量子科技')).toHaveLength(3);
    expect(await settledTexts()).toHaveLength(1_990);
    expect(CSS.highlights.get('glossa-term')!.has(eldest as Range)).toBe(true);
  });

  it('paints text of a large page whose element has no box', async () => {
    const rest = '<p>未来产业</p>'.repeat(3_000);
    await start(`<p style="display: contents">量子科技</p>${rest}`, '未来产业', '量子科技');
    expect(paintedTexts()).toContain('量子科技');
  });

  it('measures no place in one endless line, where each takes a browser half a second', async () => {
    const { getBoundingClientRect } = Range.prototype;
    let measured = 0;
    Range.prototype.getBoundingClientRect = function () {
      measured++;
      return getBoundingClientRect.call(this);
    };
    try {
      await start(`<pre>${'未来产业，'.repeat(3_000)}</pre>`, '未来产业');
      expect(marked.page.marks.total).toBe(3_000);
      expect(paintedTexts().length).toBeGreaterThan(0);
      expect(measured).toBe(0);
    } finally {
      Range.prototype.getBoundingClientRect = getBoundingClientRect;
    }
  });

  it('paints the lines in view of one endless text (T59)', async () => {
    await start(`<pre>${'未来产业\n'.repeat(20_000)}</pre>`, '未来产业');
    expect(marked.page.marks.total).toBe(20_000);
    const { length } = await settledTexts();
    expect(length).toBeLessThanOrEqual(2_000);
    expect(length).toBeGreaterThan(10);
  });

  it('paints the lines in view of an endless text that begins in bold', async () => {
    await start(`<pre><b>题</b>\n${'未来产业\n'.repeat(5_000)}</pre>`, '未来产业');
    scrollTo(0, document.documentElement.scrollHeight / 2);
    marked.page.look();
    await settledTexts();
    const seen = [...CSS.highlights.get('glossa-term')!].filter((range) => {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      const { top } = live.getBoundingClientRect();
      return top > 0 && top < innerHeight;
    });
    expect(seen.length).toBeGreaterThan(10);
    scrollTo(0, 0);
  });
});

describe('what cannot be seen', () => {
  it('is not marked until it is shown', async () => {
    const body = await start(
      '<div id="a" style="display:none"><p>未来产业</p></div><p style="visibility:hidden">未来产业</p>' +
        '<details><summary>量子</summary><p>未来产业</p></details>',
      '未来产业',
    );
    expect(markedTexts(marked)).toEqual([]);
    body.querySelector<HTMLElement>('#a')!.style.display = '';
    await settled(['未来产业']);
    body.querySelector('details')!.open = true;
    await settled(['未来产业', '未来产业']);
    body.querySelector<HTMLElement>('body > p')!.style.visibility = '';
    await settled(['未来产业', '未来产业', '未来产业']);
  });

  it('is what stands loose in closed `<details>`, too', async () => {
    const body = await start('<details><summary>量子</summary>未来产业</details>', '未来产业');
    expect(markedTexts(marked)).toEqual([]);
    body.querySelector('details')!.open = true;
    await settled(['未来产业']);
  });

  it('is marked when it is shown, though much that was hidden has come and gone', async () => {
    const body = await start('<main></main>', '未来产业');
    const feed = body.querySelector('main')!;
    for (let round = 0; round < 4; round++) {
      feed.innerHTML = '<p>量子<span style="display:none">量子</span></p>'.repeat(300);
      const rounds = marked.rounds();
      await expect.poll(() => marked.rounds()).toBeGreaterThan(rounds);
    }
    feed.innerHTML = '<div style="display:none"><p>未来产业</p></div>';
    await new Promise((resolve) => setTimeout(resolve, 300));
    feed.querySelector('div')!.style.display = '';
    await settled(['未来产业']);
  });

  it('is not read again all the time while it stays hidden', async () => {
    await start('<p style="visibility:hidden">未来产业</p><p>量子科技</p>', '未来产业', '量子科技');
    await settled(['量子科技']);
    const rounds = marked.rounds();
    // Ten times as long as it takes to read once more.
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(marked.rounds()).toBe(rounds);
  });

  it('is found when it is shown far away', async () => {
    const body = await start(
      `<div style="height:9000px"></div><p style="visibility:hidden">未来产业</p>`,
      '未来产业',
    );
    body.querySelector('p')!.style.visibility = '';
    await settled(['未来产业']);
  });

  it('is told from what has no box of its own', async () => {
    const wrap = (style: string) =>
      `<div style="${style}"><span style="display:contents">未来产业</span></div>`;
    await start(wrap('') + wrap('display:none') + wrap('visibility:hidden'), '未来产业');
    expect(markedTexts(marked)).toEqual(['未来产业']);
  });

  it('does not join what style parts', async () => {
    await start('<style>a{display:block}</style><div><a>未来</a><a>产业</a></div>', '未来产业', '未来');
    expect(markedTexts(marked)).toEqual(['未来']);
  });
});

describe('a page that changes', () => {
  it('appended text is marked', async () => {
    const body = await start('<p>量子</p>', '未来产业');
    body.append(Object.assign(document.createElement('p'), { textContent: '未来产业' }));
    await settled(['未来产业']);
  });

  it('text changed in place is read again', async () => {
    const body = await start('<p>未来产业</p>', '未来产业', '量子科技');
    body.querySelector('p')!.firstChild!.nodeValue = '说到量子科技';
    await settled(['量子科技']);
    expect(paintedTexts()).toEqual(['量子科技']);
  });

  it('a paragraph that grows all the time keeps its marks meanwhile', async () => {
    const body = await start('<p>未来产业</p>', '未来产业');
    const text = body.querySelector('p')!.firstChild as Text;
    const painted: string[][] = [];
    for (let frame = 0; frame < 60; frame++) {
      if (frame % 3 === 0) text.data += '和';
      await new Promise(requestAnimationFrame);
      painted.push(paintedTexts());
    }
    expect(painted).toEqual(painted.map(() => ['未来产业']));
    expect(marked.rounds()).toBeGreaterThan(2);
  });

  it('words drawn anew in other nodes are painted again at once', async () => {
    const body = await start('<p>未来产业</p>', '未来产业');
    // Until the round before is long over.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = body.firstChild;
    body.innerHTML = '<p>未来产业</p>';
    await new Promise((resolve) => setTimeout(resolve, 50));
    const [range] = CSS.highlights.get('glossa-term')!;
    expect(range!.startContainer.parentNode).not.toBe(before);
    expect(range!.startContainer.isConnected).toBe(true);
  });

  it('a text of a large page that changes after others far away is painted', async () => {
    const line = (_: unknown, at: number) => `<p id="p${at}">未来产业</p>`;
    const body = await start(Array.from({ length: 3_000 }, line).join(''), '未来产业', '量子科技');
    for (const at of [2_900, 3, 2_950]) {
      const { changes } = marked.page.marks;
      body.querySelector(`#p${at}`)!.textContent = '量子科技';
      await expect.poll(() => marked.page.marks.changes).toBe(changes + 2);
    }
    await expect.poll(() => paintedTexts().filter((text) => text === '量子科技')).toHaveLength(1);
  });

  it('removed text leaves nothing registered (H10)', async () => {
    const body = await start('<p>未来产业</p><p>未来产业</p>', '未来产业');
    body.querySelector('p')!.remove();
    await expect.poll(() => paintedTexts()).toEqual(['未来产业']);
    body.replaceChildren();
    await expect.poll(() => paintedTexts()).toEqual([]);
    expect(marked.page.marks.total).toBe(0);
  });

  it('removed text that was just being matched piece by piece leaves nothing behind', async () => {
    const body = fill(`<p>${'未来产业，量子科技。'.repeat(200_000)}</p>`);
    marked = mark('未来产业');
    await new Promise((resolve) => setTimeout(resolve));
    body.firstElementChild!.textContent = '未来产业';
    await expect.poll(() => marked.rounds()).toBeGreaterThan(0);
    await settled(['未来产业']);
  });

  it('text that comes to a large page is painted where it is in sight', async () => {
    const body = await start('<p>未来产业</p>'.repeat(3_000), '未来产业', '量子科技');
    const before = (await settledTexts()).length;
    body.insertAdjacentHTML('beforeend', '<p>量子科技</p>');
    await expect.poll(() => marked.page.marks.total).toBe(3_001);
    expect(paintedTexts()).toHaveLength(before);
    body.insertAdjacentHTML('afterbegin', '<p>量子科技</p>');
    await expect.poll(() => paintedTexts().filter((text) => text === '量子科技')).toHaveLength(1);
  });

  it('a term that forms across the gap of something removed is found', async () => {
    const body = await start('<p>未来<br>产业</p>', '未来产业');
    body.querySelector('br')!.remove();
    await settled(['未来产业']);
  });

  it('a term cut by something inserted is gone', async () => {
    const body = await start('<p>未来产业</p>', '未来产业');
    (body.querySelector('p')!.firstChild as Text).splitText(2).before(document.createElement('hr'));
    await settled([]);
  });

  it('text in a `div` styled inline, parted by something inserted from what stood before it, is read again', async () => {
    const body = await start('未来<div style="display:inline">产业</div>', '未来', '产业');
    const added = document.createElement('span');
    added.innerHTML = '量<p>未来</p>';
    body.insertBefore(added, body.lastChild);
    await settled(['未来', '未来', '产业']);
  });

  it('a body put in the place of the old one is read (H10, T61)', async () => {
    await start('<p>量子</p>', '未来产业');
    const body = document.createElement('body');
    body.innerHTML = '<main><p>未来产业</p></main>';
    document.documentElement.replaceChild(body, document.body);
    await settled(['未来产业']);
  });

  it('an editor put around marked text takes the mark away (H41)', async () => {
    const body = await start('<p>未来产业</p>', '未来产业');
    const editor = document.createElement('div');
    editor.contentEditable = 'true';
    editor.append(body.firstChild!);
    body.append(editor);
    await settled([]);
  });

  it('shadow roots are read, early and late (H65, T61)', async () => {
    const body = await start('<x-late></x-late><div></div>', '未来产业');
    body.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<p>未来产业</p>';
    body.querySelector('x-late')!.attachShadow({ mode: 'open' }).innerHTML = '<p>未来产业</p>';
    marked.page.poll();
    await settled(['未来产业', '未来产业']);
    body.querySelector('div')!.shadowRoot!.querySelector('p')!.textContent = '量子';
    await settled(['未来产业']);
    body.querySelector('x-late')!.remove();
    await settled([]);
  });

  it('a removed shadow root leaves nothing behind, though nothing else changes', async () => {
    const body = await start('<p>未来产业</p><div></div><p></p>', '未来产业');
    body.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<p>未来产业</p>';
    marked.page.poll();
    await settled(['未来产业', '未来产业']);
    body.querySelector('div')!.remove();
    await settled(['未来产业']);
    expect(marked.page.marks.total).toBe(1);
  });

  it('a storm is waited out, and what it left is read (H62)', async () => {
    const body = await start('<p>未来产业</p>', '未来产业', '量子科技');
    const end = performance.now() + 300;
    while (performance.now() < end) {
      for (let count = 0; count < 2_000; count++) body.append(document.createElement('i'));
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(marked.page.paused).toBe(true);
    body.innerHTML = '<p>量子科技</p>';
    await expect.poll(() => markedTexts(marked)).toEqual(['量子科技']);
    expect(marked.page.paused).toBe(false);
  });

  it('the page sees no change of ours (H40)', async () => {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    const body = fill('<p>未来<b>产业</b></p><p style="display:none">未来产业</p>');
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const before = body.innerHTML;
    marked = mark('未来产业');
    await expect.poll(() => marked.rounds()).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(records).toEqual([]);
    expect(body.innerHTML).toBe(before);
    observer.disconnect();
  });
});
