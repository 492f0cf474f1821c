/** Firefox for readers who chose the system's own colours, and less motion: it takes both as preferences alone. */
import { expect, test } from 'vitest';
import { waitForCard } from '../../scripts/drive/card.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { hoverMark, waitForMarks } from '../../scripts/drive/marks.ts';
import { openPage, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';

const term = '量子科技';
const preferences = { 'ui.prefersReducedMotion': 1, 'browser.display.document_color_use': 2 };
let product: Product;

shareProduct(
  'firefox',
  async (opened) => {
    product = opened;
    await chooseEverywhere(product, 'zh-CN');
  },
  { preferences },
);

test('marks take the system’s own colours, and nothing moves on the card', async () => {
  const samples = ['LinkText', 'Highlight'].map((colour) => `<i style="color: ${colour}">.</i>`);
  product.wire.put('/looks', `<p style="font-size: 20px">${term}。</p>${samples.join('')}`);
  const page = await openPage(product, '/looks');
  await waitForMarks(page);
  await hoverMark(page, term);
  const card = await waitForCard(page, term);
  const colours = await page.evaluate(() => {
    const words = document.querySelector('p')!;
    const [link, chosen] = Array.from(document.querySelectorAll('i'), (one) => getComputedStyle(one).color);
    return {
      line: [getComputedStyle(words, '::highlight(glossa-term)').textDecorationColor, link],
      ground: [getComputedStyle(words, '::highlight(glossa-term-hover)').backgroundColor, chosen],
    };
  });
  expect(colours.line[0]).toBe(colours.line[1]);
  expect(colours.ground[0]).toBe(colours.ground[1]);
  const times = () =>
    Array.from(document.querySelectorAll('*'), (one) => getComputedStyle(one).transitionDuration);
  expect(new Set(await card.evaluate(times))).toEqual(new Set(['0s']));
  await page.close();
});

test('caused no error', { retry: 0 }, () => {
  expect(product.consoleLines).toEqual([]);
});
