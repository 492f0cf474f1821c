import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { askBackground } from '../../scripts/ask-background.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { readMarks, waitForMarks } from '../../scripts/drive/marks.ts';
import { dropFiles, press } from '../harness/given-files.ts';
import { openPage, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';
import { word } from '../harness/word.ts';

const renamed = '脑机交互接口';
const another = `脑机接口研究

第一条 脑机接口连接人脑与机器，国家支持脑机接口研究，推动脑机接口应用。
`;

describe.each(['chromium', 'firefox'] as const)('the review in %s', (name) => {
  let product: Product;
  let page: Page;
  let library: Page;

  shareProduct(name, async (opened) => {
    product = opened;
    await chooseEverywhere(product, 'zh-CN');
    page = await openPage(product, '/');
    await waitForMarks(page);
    library = await product.openOwnPage('options.html#/terms');
    await library.waitForSelector('.review-row');
  });

  const marked = async () => (await readMarks(page, 'glossa-term')).map(({ text }) => text);
  const terms = () => askBackground(library, 'term.list');
  const term = async (key: string) => (await terms()).find((one) => one.key === key);
  const go = (place: string) =>
    library.evaluate((hash) => {
      location.hash = hash;
    }, place);
  const act = async (selector: string) => {
    await library.waitForSelector(selector);
    await press(library, selector);
  };
  /** Puts these words in the place of what a field holds. */
  const write = async (selector: string, text: string) => {
    const field = await library.waitForSelector(selector);
    await field?.click({ count: 3 });
    await field?.type(text);
  };
  /** Until the page says so: it redraws after the background has answered. */
  const shows = (selector: string, text: string) =>
    library.waitForFunction(
      (where: string, wanted: string) =>
        [...document.querySelectorAll(where)].some((one) => one.textContent === wanted),
      { polling: 100 },
      selector,
      text,
    );
  const edit = async (form: string) => {
    await write('search input[type=search]', form);
    await act(`[aria-label="${word('review_editTerm').replace('$1', form)}"]`);
    await library.waitForSelector('dialog [data-part=form]');
  };
  const save = async () => {
    await act('dialog button[type=submit]');
    await library.waitForSelector('dialog', { hidden: true });
  };

  test('an ignored term vanishes from the page at once, and is taken back', async () => {
    await expect.poll(marked).toContain('脑机接口');
    await write('search input[type=search]', 'njjk');
    await act(`[aria-label="${word('review_rejectTerm').replace('$1', '脑机接口')}"]`);
    await expect.poll(marked).not.toContain('脑机接口');
    await act('.toast button');
    await expect.poll(marked).toContain('脑机接口');
  });

  test('a renamed term stays marked, and is taken back', async () => {
    await edit('脑机接口');
    await write('dialog [data-part=form]', renamed);
    await save();
    await shows('.term-form', renamed);
    await expect.poll(marked).toContain('脑机接口');
    await act('.toast button');
    await shows('.term-form', '脑机接口');
  });

  test('two terms become one, and two again; a form that was derived is set apart', async () => {
    const forms = async (key: string) => (await term(key))?.variants;
    await edit('脑机接口');
    await write('dialog [data-part=merge]', '未来产业');
    await act(`[aria-label="${word('review_mergeInto').replace('$1', '未来产业')}"]`);
    await expect.poll(() => forms('未来产业')).toContain('脑机接口');
    expect(await term('脑机接口')).toBeUndefined();
    const apart = async (form: string) => {
      await act(`[aria-label="${word('review_setApartForm').replace('$1', form)}"]`);
      await expect.poll(() => term(form)).toBeDefined();
    };
    await edit('未来产业');
    await apart('脑机接口');
    expect(await forms('未来产业')).not.toContain('脑机接口');

    const { form, variants } = (await terms()).find((one) => one.variants.length > 0)!;
    await edit(form);
    await apart(variants[0]!);
    await act('.toast button');
    await expect.poll(() => term(variants[0]!)).toBeUndefined();
  });

  test('a muted term is no longer marked, until it is again', async () => {
    await edit('脑机接口');
    await act('.term-editor-more button');
    await shows('.term-editor-more button', word('term_unmute'));
    await expect.poll(marked).not.toContain('脑机接口');
    await act('.term-editor-more button');
    await shows('.term-editor-more button', word('card_mute'));
    await expect.poll(marked).toContain('脑机接口');
    await act('dialog .button-row .quiet-button');
  });

  test('name, kind and defining passage outlive what another document brings; so does what is ignored', async () => {
    await edit('脑机接口');
    await write('dialog [data-part=form]', renamed);
    await library.select('dialog select', 'event');
    await save();
    await shows('.term-form', renamed);
    const ignored = '具身智能';
    await expect.poll(marked).toContain(ignored);
    await write('search input[type=search]', ignored);
    await act(`[aria-label="${word('review_rejectTerm').replace('$1', ignored)}"]`);
    await expect.poll(marked).not.toContain(ignored);

    await go(`#/term/${encodeURIComponent('脑机接口')}`);
    await library.waitForSelector('.term-define');
    const chosen = await library.$eval(
      '.term-define',
      (button) => button.closest('figure')!.querySelector('blockquote')!.textContent,
    );
    await act('.term-define');
    const defining = '.term-passage[data-role=definition] blockquote';
    await shows(defining, chosen);

    const { count } = (await term('脑机接口'))!;
    await go('#/documents');
    await library.waitForSelector('.document-entry');
    await dropFiles(library, { '脑机接口研究.txt': another });
    await expect.poll(async () => (await term('脑机接口'))?.count).toBeGreaterThan(count);
    expect(await term('脑机接口')).toMatchObject({ form: renamed, kind: 'event' });
    expect(await askBackground(library, 'glossary.term', ignored)).toMatchObject({ state: 'rejected' });
    expect(await marked()).not.toContain(ignored);
    await go(`#/term/${encodeURIComponent('脑机接口')}`);
    await shows(defining, chosen);
  });

  test('caused no error', { retry: 0 }, () => {
    expect(product.consoleLines).toEqual([]);
  });
});
