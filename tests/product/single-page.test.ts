import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { pressInCard, waitForCard } from '../../scripts/drive/card.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { reload } from '../../scripts/drive/load.ts';
import { hoverMark, readMarks, waitForMarks } from '../../scripts/drive/marks.ts';
import { pressSave, selectText } from '../../scripts/drive/saving.ts';
import { openPage, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';

const first = '<h1>甲</h1><p>未来产业和量子科技</p>';
const second = '<h1>乙</h1><p>又是未来产业，还有京津冀的事情</p>';

/** Applications that change address and text without loading, as most news sites are by now. */
describe.each(['chromium', 'firefox'] as const)('single-page applications in %s', (name) => {
  let product: Product;
  let page: Page;

  shareProduct(name, async (opened) => {
    product = opened;
    await chooseEverywhere(product, 'zh-CN');
    const whole = (body: string) => `<!doctype html><meta charset="utf-8">${body}`;
    product.wire.put('/first', whole(first));
    product.wire.put('/second', whole(second));
    page = await openPage(product, '/first');
    await waitForMarks(page);
    await page.waitForSelector('glossa-card');
  });

  const painted = async (names: 'glossa-term' | 'glossa-saved' = 'glossa-term') =>
    (await readMarks(page, names)).map(({ text }) => text);
  const go = (path: string, html: string) =>
    page.evaluate(
      (to, body) => {
        history.pushState({}, '', to);
        document.body.innerHTML = body;
      },
      path,
      html,
    );
  test('what is saved belongs to the address it was read at', async () => {
    await go('/second', second);
    await expect.poll(() => painted()).toContain('京津冀');
    await selectText(page, '京津冀的事情');
    await pressSave(page);
    await expect.poll(() => painted('glossa-saved')).toEqual(['京津冀的事情']);
    await reload(page);
    await expect.poll(() => painted('glossa-saved')).toEqual(['京津冀的事情']);
    await go('/first', first);
    await expect.poll(() => painted('glossa-saved')).toEqual([]);
  });

  test('what is not marked on one address is marked on the others', async () => {
    await go('/first', first);
    await expect.poll(() => painted()).toEqual(['未来产业', '量子科技']);
    await hoverMark(page, '未来产业');
    const card = await waitForCard(page, '未来产业');
    await pressInCard(card, '不再标注');
    await pressInCard(card, '这一页');
    await card.waitForFunction(() => document.body.innerText.includes('这一页不再标注'));
    await page.mouse.click(4, 400);
    await expect.poll(() => painted()).toEqual(['量子科技']);
    await go('/second', second);
    await expect.poll(() => painted()).toEqual(['未来产业', '京津冀']);
    await reload(page);
    await expect.poll(() => painted()).toEqual(['未来产业', '京津冀']);
    await go('/first', first);
    await expect.poll(() => painted()).toEqual(['量子科技']);
  });

  test('the card stays when the same words are drawn anew beneath the pointer, and goes when they are hidden', async () => {
    await go('/second', second);
    await expect.poll(() => painted()).toEqual(['未来产业', '京津冀']);
    await hoverMark(page, '京津冀');
    await waitForCard(page, '京津冀');
    const isOpen = () =>
      page.evaluate(() => document.querySelector('glossa-card')?.matches(':popover-open') ?? false);
    await page.evaluate((same) => {
      document.body.innerHTML = same;
    }, second);
    // Five times as long as it takes to read the page again.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await isOpen()).toBe(true);
    await page.$eval('p', (text) => {
      (text as HTMLElement).style.display = 'none';
    });
    await expect.poll(isOpen).toBe(false);
    await expect.poll(() => painted()).toEqual([]);
  });

  test('caused no error', { retry: 0 }, () => {
    expect(product.consoleLines).toEqual([]);
  });
});
