import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { askBackground } from '../../scripts/ask-background.ts';
import { findCard, waitForCard } from '../../scripts/drive/card.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { goBack, goTo, reload } from '../../scripts/drive/load.ts';
import { hoverMark, readMarks, waitForMarks } from '../../scripts/drive/marks.ts';
import { untilDrawn } from '../../scripts/drive/saving.ts';
import { countsOf } from '../harness/page-summary.ts';
import { openPage, openReady, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';

const line = '<p style="font-size: 20px; margin: 120px 40px">未来产业，量子科技和京津冀。</p>';
const strict =
  "default-src 'none'; style-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Everything by which a page may see an extension, gathered before anything of ours can have run. */
const watch = `<script>
  window.heard = [];
  addEventListener('message', (event) => heard.push(String(JSON.stringify(event.data))));
  window.records = [];
  new MutationObserver((all) => records.push(...all.flatMap((one) => [...one.addedNodes, ...one.removedNodes, one.type]
    .map((node) => node.nodeName ?? node)))).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  // What the parser made does not count.
  document.addEventListener('DOMContentLoaded', () => (records.length = 0));
</script>`;

describe.each(['chromium', 'firefox'] as const)('hazards of pages in %s', (name) => {
  let product: Product;
  let own: Page;
  let isChosen: boolean;

  shareProduct(name, async (opened) => {
    product = opened;
    isChosen = false;
    own = await openReady(product);
  });

  /** A page of its own, with what must be on it, where Glossa runs. */
  const openHtml = async (path: string, html: string, headers: Record<string, string> = {}) => {
    if (!isChosen) await chooseEverywhere(product, 'zh-CN');
    isChosen = true;
    product.wire.put(path, html, headers);
    return openPage(product, path);
  };
  const traces = async (page: Page) => ({
    hosts: (await page.$$('glossa-card')).length,
    painted: await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)),
    told: await page.evaluate((origin) => {
      const { heard = [], records = [] } = window as unknown as { heard?: string[]; records?: string[] };
      const seen = [
        ...heard,
        ...records,
        document.documentElement.outerHTML,
        ...performance.getEntries().map((entry) => entry.name),
        ...[...document.styleSheets].map((sheet) => sheet.href ?? ''),
        ...Object.keys(window),
      ].join(' ');
      return seen.includes(new URL(origin).host) || /glossa:|wxt|extension:\/\//u.test(seen);
    }, product.origin),
  });

  test('where Glossa is not wanted nothing shows that it is there (H42, H83, T66)', async () => {
    const words = (await askBackground(own, 'term.list')).map(({ form }) => form).join('，');
    product.wire.put('/probe', `${watch}<p>${`${words}。`.repeat(8)}</p>`);
    const page = await openPage(product, '/probe');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await traces(page)).toEqual({ hosts: 0, painted: 0, told: false });
    if (name === 'chromium') {
      const files = [
        'card.html',
        'scout.js',
        'marker.js',
        'manifest.json',
        'assets/marker.css',
        'options.html',
      ];
      const answers = await page.evaluate(
        (origin, all) =>
          Promise.all(
            all.map((file) =>
              fetch(`${origin}/${file}`).then(
                () => 'there',
                () => 'none',
              ),
            ),
          ),
        product.origin,
        files,
      );
      expect(answers).toEqual(files.map(() => 'none'));
    }
    await page.close();
  });

  test('where it is, the page learns no address of ours, and no forged message stops it (H07, H83)', async () => {
    const page = await openHtml('/plain', watch + line);
    await waitForMarks(page);
    await hoverMark(page, '量子科技');
    await waitForCard(page, '量子科技');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(await traces(page)).toMatchObject({ hosts: 1, told: false });
    await page.mouse.move(2, 2);
    await page.evaluate((origin) => {
      const id = new URL(origin).host;
      for (const type of ['wxt:content-script-started', `${id}:marker:wxt:content-script-started`]) {
        document.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: 'marker' } }));
        postMessage({ type, contentScriptName: 'marker' }, '*');
      }
    }, product.origin);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), line);
    await expect.poll(async () => (await readMarks(page, 'glossa-term')).length).toBeGreaterThan(3);
    await page.close();
  });

  test('what the card shows cannot be found from the page (H43)', async () => {
    const page = await openHtml('/find', line);
    await waitForMarks(page);
    await hoverMark(page, '量子科技');
    const card = await waitForCard(page, '量子科技');
    const said = await card.$eval('.passage, blockquote', (quote) => quote.textContent ?? '');
    const words = said.replace(/.*?量子科技/u, '').slice(1, 9);
    expect(words.length).toBeGreaterThan(5);
    const found = await page.evaluate((secret) => {
      const find = (window as unknown as { find(text: string): boolean }).find(secret);
      getSelection()!.selectAllChildren(document.documentElement);
      const body = document.documentElement as HTMLElement & { getHTML?(options: object): string };
      const texts = [
        getSelection()!.toString(),
        body.innerText,
        body.outerHTML,
        body.getHTML?.({ serializableShadowRoots: true }) ?? '',
      ];
      return { find, read: texts.some((text) => text.includes(secret)), frames: window.length };
    }, words);
    expect(found).toEqual({ find: false, read: false, frames: 0 });
    await page.close();
  });

  test('a strict policy of the page hinders neither marks nor card (H45)', async () => {
    const page = await openHtml('/strict', line, { 'content-security-policy': strict });
    await waitForMarks(page);
    await hoverMark(page, '京津冀');
    const card = await findCard(page, '京津冀');
    expect(await card.$eval('h1', (title) => getComputedStyle(title).fontSize)).not.toBe('32px');
    await page.mouse.move(2, 2);
    // The line under a term may lie below the box of its paragraph.
    const clip = { x: 0, y: 0, width: 400, height: 40 };
    const picture = async () => Buffer.from(await page.screenshot({ clip }));
    const canBeSeen = async () => {
      await reload(page);
      await waitForMarks(page);
      await untilDrawn(page);
      const marked = await picture();
      // Glossa puts cleared marks back a few times.
      for (let clearings = 0; clearings < 12; clearings++) {
        await page.evaluate(() => CSS.highlights.clear());
        if (!(await picture()).equals(marked)) return true;
      }
      return false;
    };
    await expect.poll(canBeSeen).toBe(true);
    await page.close();
  });

  test('names and prototypes that a page has twisted change nothing (H60, H64, T62)', async () => {
    const twisted = `<script>
      for (const of of [Array, Map, Set, String, RegExp, Promise])
        for (const key of ['push', 'map', 'get', 'has', 'then', 'slice', 'exec', 'add'])
          if (key in of.prototype) of.prototype[key] = () => { throw new Error('twisted'); };
      Object.prototype.then = () => {};
      performance.now = () => NaN;
      Node.prototype.appendChild = Element.prototype.closest = Document.prototype.createTreeWalker = () => { throw new Error('twisted'); };
    </script>`;
    const names = [
      'parentNode',
      'nodeType',
      'closest',
      'matches',
      'isContentEditable',
      'childNodes',
      'textContent',
      'localName',
    ];
    const form = `<form>${names.map((one) => `<input name="${one}" value="未来产业">`).join('')}${line}</form>`;
    const page = await openHtml('/twisted', twisted + form);
    await expect.poll(() => countsOf(own, '/twisted')).toEqual([1, 1, 1]);
    await page.close();
  });

  test('documents of other kinds are marked or left alone (H12, T61)', async () => {
    const kinds: [string, string, string, number][] = [
      [
        '/a.svg',
        'image/svg+xml',
        '<svg xmlns="http://www.w3.org/2000/svg"><text y="40">未来产业</text></svg>',
        0,
      ],
      ['/a.xml', 'application/xml', '<r><p>未来产业</p></r>', 0],
      ['/a.json', 'application/json', '{"a": "未来产业"}', 0],
      [
        '/a.xhtml',
        'application/xhtml+xml',
        '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>未来产业</p></body></html>',
        1,
      ],
      ['/a.txt', 'text/plain; charset=utf-8', '未来产业', 1],
      [
        '/a.htm',
        'text/html; charset=utf-8',
        '<frameset cols="50%,*"><frame src="/a.txt"><frame src="/a.txt"></frameset>',
        0,
      ],
    ];
    for (const [path, type, content, expected] of kinds) {
      const page = await openHtml(path, content, { 'content-type': type });
      const count = () => page.evaluate(() => CSS.highlights.get('glossa-term')?.size ?? 0);
      if (expected === 0) await new Promise((resolve) => setTimeout(resolve, 400));
      await expect.poll(count, { message: path }).toBe(expected);
      if (expected === 0) expect(await page.$$('glossa-card')).toEqual([]);
      await page.close();
    }
  });

  test('our pages show a page that frames them nothing (H31, T45)', async () => {
    const html = ['card.html', 'options.html', 'popup.html']
      .map((file) => `<iframe width="600" height="400" src="${product.origin}/${file}"></iframe>`)
      .join('');
    const page = await openHtml('/framed', html);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    for (const frame of page.frames().slice(1)) {
      // A frame that was refused may never answer.
      const silence = new Promise<string>((resolve) => setTimeout(resolve, 2_000, ''));
      const said = frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');
      const text = await Promise.race([said, silence]);
      expect(text).not.toMatch(/未来产业|文档|¶/u);
    }
    await page.close();
  });

  test('a page that a framework makes live keeps its text, its nodes and its temper (H40)', async () => {
    const library = readFileSync('node_modules/preact/dist/preact.mjs', 'utf8').replaceAll(
      /export\{([^}]*)\};?/gu,
      (_, names: string) => `window.preact={${names.replaceAll(/([\w$]+) as ([\w$]+)/gu, '$2:$1')}};`,
    );
    const app = `{ const { h, hydrate, render } = preact;
      const App = ({ on }) => h('div', null, h('p', null, '未来', h('b', null, '产业'), on ? '条件文本未来产业' : null, 'tail'),
        on ? h('ul', null, h('li', null, '量子科技')) : h('p', null, '京津冀'));
      const root = document.querySelector('#root');
      window.wake = () => hydrate(h(App, { on: true }), root);
      window.toggle = (on) => render(h(App, { on }), root); }`;
    const served = '<div><p>未来<b>产业</b>条件文本未来产业tail</p><ul><li>量子科技</li></ul></div>';
    const html = `<body><div id="root">${served}</div>${watch}<script type="module">${library};${app}</script>`;
    const page = await openHtml('/live', html);
    await expect.poll(async () => (await readMarks(page, 'glossa-term')).length).toBe(2);
    await expect.poll(async () => (await page.$$('glossa-card')).length).toBe(1);
    const records = () => page.evaluate(() => (window as unknown as { records: string[] }).records.splice(0));
    expect([...new Set(await records())].filter((one) => one !== 'childList')).toEqual(['GLOSSA-CARD']);
    await page.evaluate('wake()');
    for (const on of [false, true, false, true]) await page.evaluate(`toggle(${on})`);
    const text = await page.$eval('#root', (root) => root.textContent);
    expect(text).toBe('未来产业条件文本未来产业tail量子科技');
    await expect.poll(async () => (await readMarks(page, 'glossa-term')).length).toBe(2);
    await records();
    await page.mouse.move(5, 5);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await records()).toEqual([]);
    await page.close();
  });

  test('keys and clicks in the card are not the page’s (H49)', async () => {
    const listen = `<script>window.heard = [];
      for (const type of ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'pointerdown', 'focusin'])
        for (const target of [window, document]) target.addEventListener(type, (event) => heard.push([type, event.key].join(' ')), true);</script>`;
    const page = await openHtml('/keys', listen + line);
    await waitForMarks(page);
    await hoverMark(page, '量子科技');
    const card = await waitForCard(page, '量子科技');
    await new Promise((resolve) => setTimeout(resolve, 600));
    // Firefox tells no place of what is in a frame of an extension.
    if (name === 'chromium') await (await card.$('.card-more'))!.click();
    else
      await card.$eval('.card-more', (button) => {
        (button as HTMLElement).focus();
        (button as HTMLElement).click();
      });
    await card.waitForSelector('.card-menu');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('glossa-card')?.matches(':popover-open')))
      .toBe(false);
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard.filter((one) => !one.startsWith('focusin'))).toEqual([]);
    await page.close();
  });

  test('a page from the cache was kept there, and its terms answer again (H08, T57)', async () => {
    const html = `<script>addEventListener('pageshow', (event) => (window.persisted = event.persisted))</script>${line}`;
    const page = await openHtml('/kept', html);
    await waitForMarks(page);
    // A page that is left while a script of ours is being put into it is not kept.
    await page.waitForSelector('glossa-card');
    const leaveAndReturn = async () => {
      await goTo(page, `${product.wire.origin}/page.css`);
      await goBack(page);
      await page.waitForFunction(() => location.pathname === '/kept' && 'persisted' in window);
      await waitForMarks(page);
      return page.evaluate('window.persisted');
    };
    // Where Puppeteer has switched Firefox's cache off, the page is loaded anew.
    if (name === 'firefox') await leaveAndReturn();
    else await expect.poll(leaveAndReturn, { interval: 1_000 }).toBe(true);
    await hoverMark(page, '量子科技');
    // In Firefox Puppeteer learns of no frame of a page from the cache.
    if (name === 'chromium') await findCard(page, '量子科技');
    await page.waitForSelector('glossa-card:popover-open');
    await page.close();
  });

  test('of all this the browser’s storage holds settings and no word of a document (H33)', async () => {
    const kept = (await own.evaluate('(globalThis.browser ?? chrome).storage.local.get(null)')) as object;
    const all = JSON.stringify(kept);
    expect(all.length).toBeLessThan(20_000);
    const [document] = await askBackground(own, 'document.list');
    const { passages } = await askBackground(own, 'document.read', document!.document.id);
    expect(passages.filter(({ text }) => text.length > 16 && all.includes(text.slice(0, 16)))).toEqual([]);
  });

  test('caused no error, and no request to anybody (H47, H82)', { retry: 0 }, () => {
    const ofPages = /twisted|Refused|Content.Security|frame|ERR_BLOCKED_BY_CLIENT|net::ERR|Denying load/u;
    expect(product.consoleLines.filter((text) => !ofPages.test(text))).toEqual([]);
    expect(product.wire.strays()).toEqual([]);
  });
});
