import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, test, vi } from 'vitest';
import { findCard } from '../../scripts/drive/card.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { reload } from '../../scripts/drive/load.ts';
import { waitForMarks } from '../../scripts/drive/marks.ts';
import { openPage, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';

/** The paragraph of the built-in newspaper whose quotation drops 我们 and 牢牢, and words of nobody's. */
const altered = readFileSync('data/documents/000_9ee848c3295ff6b6.txt', 'utf8')
  .split('\n')
  .find((line) => line.includes('把握发展主动权'))!
  .trim();
const paragraphs = [
  altered,
  '河边的孩子们一直玩到太阳落山才回家。',
  '专家说，“因地制宜、错位发展”。',
  '低空经济是指以低空飞行活动为核心的综合性经济形态。',
  '“低空经济”示范区加快建设，无人机物流、低空旅游、应急救援等场景不断拓展。',
  '发展低空经济要守住安全底线，无人机物流要先行先试。',
];

describe.each(['chromium', 'firefox'] as const)('tracing in %s', (name) => {
  let product: Product;
  let page: Page;
  let panel: Page;

  shareProduct(name, async (opened) => {
    product = opened;
    await chooseEverywhere(product, 'zh-CN');
    page = await openPage(product, '/');
    await page.evaluate((texts) => {
      document.body.replaceChildren(
        ...texts.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
      );
      document.body.style.cssText = 'max-width: 700px; margin: 40px auto; font: 17px/2 serif';
    }, paragraphs);
    await waitForMarks(page);
    panel = await product.openOwnPage('popup.html');
    // Beside the page it would ask for the active tab; here it is one itself.
    await panel.evaluate(`{
      const { tabs } = globalThis.browser ?? chrome;
      const query = tabs.query.bind(tabs);
      globalThis.pageOf = async () => (await query({})).find(({ url }) => url?.startsWith('http'));
    }`);
    // The page has been opened; our script may just be coming.
    const isRead = async () => ((await ask('trace.page')).value?.quotations ?? []).length > 0;
    await vi.waitUntil(isRead, { timeout: 60_000, interval: 50 });
  });

  const ask = (question: string, ...more: unknown[]) =>
    panel.evaluate(`(async () => {
      const { runtime } = globalThis.browser ?? chrome;
      const tab = (await pageOf()).id;
      return runtime.sendMessage({ question: '${question}', id: crypto.randomUUID(), args: [tab, ...${JSON.stringify(more)}] });
    })()`) as Promise<{
      ok: boolean;
      value: { quotations: { block: number; altered: boolean; pieces: { kind: string; text: string }[] }[] };
    }>;

  const painted = (prefix: string) =>
    page.evaluate(
      (wanted) =>
        [...CSS.highlights]
          .filter(([key]) => key === wanted || key === `${wanted}-dark`)
          .reduce((sum, [, { size }]) => sum + size, 0),
      prefix,
    );

  test('flags the altered quotation with its differences, and nothing of nobody’s', async () => {
    const { ok, value } = await ask('trace.page');
    expect(ok).toBe(true);
    const [flagged, ...more] = value.quotations.filter((one) => one.altered);
    expect(more).toEqual([]);
    const dropped = flagged!.pieces.filter(({ kind }) => kind === 'dropped');
    expect(dropped.map(({ text }) => text)).toEqual(['我们', '牢牢']);
    expect(value.quotations.some(({ block }) => block === 1)).toBe(false);
    expect(value.quotations.some(({ block }) => block === 2)).toBe(true);
  });

  test('paints them, the altered one in a way of its own', async () => {
    await expect.poll(() => painted('glossa-quote-altered')).toBe(1);
    expect(await painted('glossa-quote')).toBeGreaterThan(0);
  });

  test('shows the difference on the card of the quotation', async () => {
    await page.bringToFront();
    const at = await page.evaluate(() => {
      const paragraph = document.querySelector('p')!;
      const text = paragraph.firstChild as Text;
      const range = document.createRange();
      const start = text.data.indexOf('都具有重要意义');
      range.setStart(text, start);
      range.setEnd(text, start + 3);
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    });
    await page.mouse.move(at.x - 40, at.y + 90);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    const card = await findCard(page, '引号里的话被改过');
    const deleted = await card.$$eval('del', (all) => all.map(({ lastChild }) => lastChild?.textContent));
    expect(deleted).toEqual(['我们', '牢牢']);
    expect(await card.evaluate(() => document.body.innerText)).toContain('前瞻布局和发展未来产业');
  });

  test('finds what the page turns on and no document has', async () => {
    const { ok, value } = (await ask('trace.phrases')) as unknown as {
      ok: boolean;
      value: { forms: string[]; sentence: string }[];
    };
    expect(ok).toBe(true);
    const found = value.find(({ forms }) => forms.includes('低空经济'));
    expect(found?.sentence).toContain('是指');
    expect(value.flatMap(({ forms }) => forms)).not.toContain('未来产业');
  });

  test('says what was found until the page is loaded anew', async () => {
    expect((await ask('trace.found')).value.quotations.length).toBeGreaterThan(0);
    await reload(page);
    await waitForMarks(page);
    await expect.poll(async () => (await ask('trace.found')).value ?? null).toBeNull();
  });

  test('traces a site by itself where the reader asked for it', async () => {
    await panel.evaluate(`(async () => {
      const { local } = (globalThis.browser ?? chrome).storage;
      const { settings } = await local.get('settings');
      await local.set({ settings: { ...settings, tracedSites: [new URL((await pageOf()).url).hostname] } });
    })()`);
    // The page itself quotes the speech.
    await reload(page);
    await expect.poll(() => painted('glossa-quote')).toBeGreaterThan(0);
  });

  test('caused no error', { retry: 0 }, () => {
    expect(product.consoleLines).toEqual([]);
  });
});
