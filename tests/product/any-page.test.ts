import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { goBack, goTo } from '../../scripts/drive/load.ts';
import { readMarks, waitForMarks } from '../../scripts/drive/marks.ts';
import { openPage, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';

/** Pages as they come: frames of every kind, shadow roots, documents written anew. */
describe.each(['chromium', 'firefox'] as const)('any page in %s', (name) => {
  let product: Product;
  let own: Page;
  let page: Page;

  shareProduct(name, async (opened) => {
    product = opened;
    await chooseEverywhere(product);
    own = await product.openOwnPage('options.html');
    page = await openPage(product, '/');
    await waitForMarks(page);
  });

  const painted = async () => (await readMarks(page, 'glossa-term')).map(({ text }) => text);
  const fill = (html: string) =>
    page.evaluate((source) => {
      document.body.innerHTML = source;
    }, html);

  test('frames without an address of their own are marked, late ones too (H13)', async () => {
    const tell =
      "onmessage = ({ source }) => source.postMessage(CSS.highlights.get('glossa-term')?.size, '*')";
    await fill(
      '<iframe width="500" height="120" srcdoc="<p>未来产业"></iframe>' +
        `<iframe width="500" height="120" sandbox="allow-scripts" srcdoc="<p>未来产业<script>${tell}</script>"></iframe>` +
        '<iframe width="500" height="120"></iframe><iframe width="100" height="40" srcdoc="<p>未来产业"></iframe>',
    );
    await page.evaluate(() => {
      document.querySelectorAll('iframe')[2]!.contentDocument!.body.innerHTML = '<p>未来产业';
      const plain = document.createElement('iframe');
      plain.width = '500';
      plain.src = URL.createObjectURL(new Blob(['未来产业'], { type: 'text/plain' }));
      document.body.append(plain);
    });
    // Asked through the page: a frame that goes while it is asked itself never answers.
    const painted = () =>
      page.evaluate(async () => {
        const sizeIn = (frame: HTMLIFrameElement) => {
          if (frame.contentDocument !== null)
            return (frame.contentWindow as typeof globalThis | null)?.CSS.highlights.get('glossa-term')?.size;
          return new Promise<number | undefined>((resolve) => {
            addEventListener('message', ({ data }) => resolve(data), { once: true });
            frame.contentWindow?.postMessage('', '*');
            setTimeout(resolve, 1_000);
          });
        };
        const sizes = await Promise.all([...document.querySelectorAll('iframe')].map(sizeIn));
        return sizes.filter((size) => size);
      });
    // Srcdoc, sandbox, about:blank and plain text; not the one too small to be read, nor the cards' own frames.
    await expect.poll(painted).toEqual([1, 1, 1, 1]);
  });

  test('a frame that is tall is marked as often as the page around it, and one that grows from then on', async () => {
    const line = '<p style="height:300px">未来产业</p>';
    await fill(`<iframe width="500" height="6000" srcdoc='${line.repeat(20)}'></iframe><iframe></iframe>`);
    await page.evaluate(() => {
      const frame = document.querySelectorAll('iframe')[1]!;
      frame.style.height = '0';
      const inner = frame.contentDocument!;
      inner.open();
      inner.write('<!doctype html><p>未来产业');
      inner.close();
      setTimeout(() => frame.style.removeProperty('height'), 500);
    });
    const painted = () =>
      page.$$eval('iframe', (frames) =>
        frames.map(
          ({ contentWindow }) =>
            (contentWindow as typeof globalThis | null)?.CSS.highlights.get('glossa-term')?.size ?? 0,
        ),
      );
    await expect.poll(async () => (await painted())[0]).toBeGreaterThan(3);
    await expect.poll(async () => (await painted())[1]).toBe(1);
  });

  test('open and closed shadow roots are marked, and the marks can be seen (H65, T61)', async () => {
    await fill('<div id="open"></div><div id="closed"></div>');
    await page.evaluate(() => {
      const line = '<p style="margin: 0; height: 40px">未来产业</p>';
      for (const mode of ['open', 'closed'] as const) {
        const root = document.querySelector(`#${mode}`)!.attachShadow({ mode });
        // The second of two is the same, and not painted.
        root.innerHTML = `<article>${line}${line}</article>`;
      }
    });
    const painted = () => page.evaluate(() => CSS.highlights.get('glossa-term')?.size ?? 0);
    await expect.poll(painted).toBe(2);
    for (const id of ['#open', '#closed']) {
      const box = (await (await page.$(id))!.boundingBox())!;
      const line = (y: number) => page.screenshot({ clip: { x: box.x, y, width: box.width, height: 40 } });
      const isAlike = async () => Buffer.from(await line(box.y)).equals(Buffer.from(await line(box.y + 40)));
      await expect.poll(isAlike).toBe(false);
    }
  });

  test('text that comes to be written in loses its marks, and has them again afterwards (H41)', async () => {
    await fill('<p id="later" tabindex="0">未来产业</p><p>量子科技</p>');
    await expect.poll(painted).toEqual(['未来产业', '量子科技']);
    await page.waitForSelector('glossa-card');
    const edit = (on: boolean) =>
      page.$eval(
        '#later',
        (text, isEditor) => {
          (text as HTMLElement).contentEditable = String(isEditor);
          (text as HTMLElement)[isEditor ? 'focus' : 'blur']();
        },
        on,
      );
    await edit(true);
    await expect.poll(painted).toEqual(['量子科技']);
    await edit(false);
    await expect.poll(painted).toEqual(['未来产业', '量子科技']);
  });

  test('text is read as it is shown: across what cuts words, not across what parts them', async () => {
    await fill(texts.map(([html]) => `<h2>.</h2><section>${html}</section>`).join(''));
    const marked = () =>
      page.$$eval('section', (sections) => {
        const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
          name.startsWith('glossa-term') ? [...highlight] : [],
        );
        return sections.map((section) => {
          const words = ranges
            .filter(({ startContainer }) => section.contains(startContainer))
            .map((range) => {
              const live = document.createRange();
              live.setStart(range.startContainer, range.startOffset);
              live.setEnd(range.endContainer, range.endOffset);
              return live.toString();
            });
          return [section.innerHTML, words];
        });
      });
    const expected = await page.evaluate(
      (all) => {
        const box = document.createElement('section');
        return all.map(([html, words]) => {
          box.innerHTML = html as string;
          return [box.innerHTML, words];
        });
      },
      texts as [string, string[]][],
    );
    await expect.poll(marked).toEqual(expected);
  });

  test('a swapped body, and a document written anew, are marked again (H10, H11, T61)', async () => {
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.innerHTML = '<p>量子科技</p>';
      document.documentElement.replaceChild(body, document.body);
      history.pushState({}, '', '/?swapped');
    });
    const painted = () =>
      page.evaluate(() => [...(CSS.highlights.get('glossa-term') ?? [])].map(({ endOffset }) => endOffset));
    await expect.poll(painted).toEqual([4]);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><body><p>未来产业和量子科技');
      document.close();
    });
    await expect.poll(painted).toEqual([4, 9]);
    const hosts = () => page.$$eval('glossa-card', (all) => all.length);
    await expect.poll(hosts).toBe(1);
  });

  test('a page that comes back from the cache has its marks, and its number on the icon (T57)', async () => {
    await goTo(page, `${product.wire.origin}/?first`);
    await waitForMarks(page);
    await expect.poll(badge).toMatch(/\d/);
    const number = await badge();
    await goTo(page, `${product.wire.origin}/page.css`);
    await goBack(page);
    expect(await page.evaluate(() => location.search)).toBe('?first');
    // How many are painted depends on what was read first; the number counts them all.
    await waitForMarks(page);
    await expect.poll(badge).toBe(number);
  });

  /** What the icon says of the page in front. */
  async function badge(): Promise<string> {
    return own.evaluate(async (origin) => {
      const { tabs, action } = (globalThis as unknown as { browser?: Api }).browser ?? chrome;
      const tab = (await tabs.query({})).find(({ url }) => url?.startsWith(origin));
      return tab?.id === undefined ? '' : action.getBadgeText({ tabId: tab.id });
    }, product.wire.origin);
  }
});

/** What stands on a page, and what is marked of it. */
const texts: [html: string, marked: string[]][] = [
  ['<p>未<b>来</b><a href="#">产</a><span>业</span>', ['未来产业']],
  ['<p>量<wbr>子<i></i>科<!-- -->技', ['量子科技']],
  ['<p><ruby>量<rp>(</rp><rt>liàng</rt>子<rt>zǐ</rt></ruby>科技', ['量(liàng子zǐ科技']],
  ['<p>未\n来 产\u3000业，未\u200b来\u00ad产业', ['未\n来 产\u3000业']],
  ['<p>未來產業', ['未來產業']],
  ['<p>党委(党组)', ['党委(党组)']],
  ['<p>４Ｇ 4Gs 4g x4G', ['４Ｇ']],
  ['<p>未来</p><p>产业</p>', []],
  ['<table><tr><td>未来<td>产业</table>', []],
  ['<p>北京、未来<br>产业', ['北京']],
  ['<ul><li style="display: inline">未来<li style="display: inline">产业</ul>', []],
  ['<p>未来<span style="display: block">产业', []],
  ['<p>未来<span style="visibility: hidden">的</span>产业', []],
  ['<p hidden>未来产业', []],
  ['<details><summary>北京</summary><p>未来产业</details>', ['北京']],
  ['<style>未来产业</style><template>未来产业</template><noscript>未来产业</noscript>', []],
  ['<textarea>未来产业</textarea><div contenteditable>未来产业</div><div role="textbox">未来产业', []],
  ['<p>未来产业未来产业 AI', ['未来产业']],
];

interface Api {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

declare const chrome: Api;
