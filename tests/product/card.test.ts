import type { Frame, Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findCard, pressInCard, waitForCard } from '../../scripts/drive/card.ts';
import { chooseEverywhere } from '../../scripts/drive/choose-everywhere.ts';
import { reload } from '../../scripts/drive/load.ts';
import { hoverMark, readMarks, waitForMarks } from '../../scripts/drive/marks.ts';
import { openPage, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';

const term = '具身智能';

/** Whole browsers share the machine with others. */
const soon = <T>(look: () => Promise<T>) => expect.poll(look);

describe.each(['chromium', 'firefox'] as const)('the card in %s', (name) => {
  let product: Product;
  let own: Page;
  let page: Page;

  shareProduct(name, async (opened) => {
    product = opened;
    await chooseEverywhere(product, 'zh-CN');
    own = await product.openOwnPage('options.html#/settings');
    // A term in a dialog may stand in the article behind it, too.
    const all = await own.waitForSelector('::-p-text(每一处都标)');
    await all?.evaluate((choice) => (choice as HTMLElement).click());
    await own.waitForSelector('.segment:nth-of-type(2) :checked');
    page = await openPage(product, '/');
    await waitForMarks(page);
  });
  beforeEach(() => page.bringToFront());

  const marked = async () =>
    (await readMarks(page, 'glossa-term')).filter(({ text }) => text === term).length;
  /** How many there are once the whole page is painted. */
  const allMarked = async () => {
    for (let last = 0; ; ) {
      const now = await marked();
      if (now > 0 && now === last) return now;
      last = now;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
  const open = async (): Promise<Frame> => {
    await soon(marked).toBeGreaterThan(0);
    await hoverMark(page, term);
    return shownCard(term);
  };
  const isOpen = () =>
    page.evaluate(() => document.querySelector('glossa-card')?.matches(':popover-open') ?? false);
  const shownCard = async (words: string): Promise<Frame> => {
    const card = await findCard(page, words);
    await soon(isOpen).toBe(true);
    return card;
  };
  const hasFocus = (card: Frame) =>
    soon(() => card.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('dialog');
  /** With a click of the mouse, which an inert card would let through: all beside a modal dialog or fullscreen is inert. */
  const openMenu = async (words: string) => {
    const card = await waitForCard(page, words);
    await (await card.$('.card-more'))?.click();
    await card.waitForSelector('.card-menu');
  };
  const leave = async () => {
    await page.mouse.move(2, 2);
    await soon(isOpen).toBe(false);
  };
  /** Waits until the last term of the page is this one, and keeps the pointer on it, wherever it moves, until its card is open. */
  const hoverLast = async (words: string) => {
    const places = async () => await readMarks(page, 'glossa-term');
    await soon(async () => (await places()).at(-1)?.text).toBe(words);
    let pointed = { x: 0, y: 0 };
    const hover = async () => {
      const { x, y } = (await places()).at(-1) ?? pointed;
      if (x !== pointed.x || y !== pointed.y)
        pointed = await hoverMark(
          page,
          words,
          (await places()).filter(({ text }) => text === words).length - 1,
        );
      return isOpen();
    };
    await soon(hover).toBe(true);
  };
  /** Taps a mark until its card is open: on a busy machine a finger may stay down so long that it is no tap. */
  const tap = async (words: string) => {
    const attempt = async () => {
      const mark = (await readMarks(page, 'glossa-term')).find(({ text }) => text === words);
      if (mark) await page.touchscreen.tap(mark.x, mark.y);
      const latest = Date.now() + 2_000;
      while (Date.now() < latest && !(await isOpen()))
        await new Promise((resolve) => setTimeout(resolve, 50));
      return isOpen();
    };
    await soon(attempt).toBe(true);
  };
  /** What the keys of the manifest do, which no test can press. */
  const step = (by: 1 | -1) =>
    own.evaluate(
      `(globalThis.browser ?? chrome).tabs.query({ url: '*://127.0.0.1/*' }).then(([tab]) =>
        (globalThis.browser ?? chrome).tabs.sendMessage(tab.id,
          { question: 'page.reveal', id: 'step', args: [{ step: ${by} }] }, { frameId: 0 }))`,
    );

  test('takes a mute back where it was made', async () => {
    const before = await allMarked();
    const card = await open();
    await pressInCard(card, '不再标注');
    await pressInCard(card, '这个网站');
    await soon(marked).toBe(0);
    await card.waitForFunction(() => document.body.innerText.includes('这个网站不再标注'));
    await pressInCard(card, '撤销');
    await soon(marked).toBe(before);
    await page.keyboard.press('Escape');
    await soon(isOpen).toBe(false);
  });

  test('mutes on one page only, until settings take it back', async () => {
    const card = await open();
    await pressInCard(card, '不再标注');
    await pressInCard(card, '这一页');
    await card.waitForFunction(() => document.body.innerText.includes('这一页不再标注'));
    // Not with Esc, by which Firefox also stops a page that is loading.
    await page.mouse.click(4, 400);
    await soon(isOpen).toBe(false);
    await reload(page);
    await waitForMarks(page);
    const other = await openPage(product, '/?other');
    await waitForMarks(other);
    const onOther = async () =>
      (await readMarks(other, 'glossa-term')).filter(({ text }) => text === term).length;
    await soon(onOther).toBeGreaterThan(0);
    expect(await marked()).toBe(0);
    await other.close();
    await own.bringToFront();
    const back = await own.waitForSelector(`[aria-label^="恢复标注"][aria-label*="${term}"]`);
    await back?.evaluate((button) => (button as HTMLElement).click());
    await page.bringToFront();
    await soon(marked).toBeGreaterThan(0);
  });

  test('marks again what settings take back while the card still offers to', async () => {
    const card = await open();
    await pressInCard(card, '不再标注');
    await pressInCard(card, '所有网页');
    await card.waitForFunction(() => document.body.innerText.includes('不再标注'));
    await soon(marked).toBe(0);
    await own.bringToFront();
    const back = await own.waitForSelector(`[aria-label^="恢复标注"][aria-label*="${term}"]`);
    await back?.evaluate((button) => (button as HTMLElement).click());
    await own.waitForSelector(`[aria-label^="恢复标注"][aria-label*="${term}"]`, { hidden: true });
    await page.bringToFront();
    expect(await isOpen()).toBe(true);
    await page.mouse.click(4, 400);
    await soon(marked).toBeGreaterThan(0);
  });

  test('comes with a key, has the focus, and Esc gives it back', async () => {
    await page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' });
      document.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
    });
    const focused = () => page.evaluate(() => document.activeElement?.localName);
    await step(1);
    await soon(focused).toBe('glossa-card');
    const [first, second] = await readMarks(page, 'glossa-term');
    let card = await shownCard(first!.text);
    await hasFocus(card);
    await step(1);
    card = await shownCard(second!.text);
    await step(-1);
    card = await shownCard(first!.text);
    await hasFocus(card);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await page.keyboard.press('Escape');
    await soon(isOpen).toBe(false);
    await soon(focused).toBe('a');
  });

  test('keeps the keyboard, whatever opens and closes in it', async () => {
    await step(1);
    const [first] = await readMarks(page, 'glossa-term');
    const card = await shownCard(first!.text);
    await hasFocus(card);
    const focus = (selector: string) =>
      card.$eval(selector, (element) => (element as HTMLElement).focus({ preventScroll: true }));
    const focused = () =>
      soon(() =>
        card.evaluate(() => document.activeElement?.className || document.activeElement?.textContent),
      );
    const press = async (key: 'Enter' | 'Escape') => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await page.keyboard.press(key);
    };
    await focus('.card-more');
    await press('Enter');
    await card.waitForSelector('.card-menu');
    await press('Escape');
    await focused().toContain('card-more');
    await press('Enter');
    await card.waitForSelector('.card-menu');
    await focus('.card-menu button:last-child');
    await press('Enter');
    await focused().toBe('card-explained');
    await focus('[data-act=card_mute]');
    await press('Enter');
    await card.waitForSelector('.mute-choice');
    await press('Escape');
    await soon(() => card.evaluate(() => document.activeElement?.textContent)).toBe('不再标注');
    await press('Escape');
    await soon(isOpen).toBe(false);
  });

  test('looks up another term in the same card, and comes back', async () => {
    const card = await open();
    await card.waitForSelector('.term-link');
    const other = await card.$eval('.term-link', (link) => link.textContent);
    await card.$eval('.term-link', (link) => (link as HTMLElement).click());
    await card.waitForFunction((words) => document.querySelector('h1')?.textContent === words, {}, other);
    await card.$eval('.card-back', (button) => (button as HTMLElement).click());
    await card.waitForFunction((words) => document.querySelector('h1')?.textContent === words, {}, term);
    await leave();
  });

  test('stays where it is pinned, until it is closed', async () => {
    const card = await open();
    await pressInCard(card, '更多');
    await pressInCard(card, '固定这张卡片');
    await page.mouse.move(2, 2);
    await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await soon(isOpen).toBe(false);
  });

  test('can be reached beside a term in a modal dialog, and leaves it again (H48)', async () => {
    await page.evaluate(() => {
      const dialog = document.body.appendChild(document.createElement('dialog'));
      dialog.id = 'modal';
      dialog.innerHTML = '<p style="font-size: 20px">京津冀在这里。</p>';
      dialog.showModal();
    });
    const inDialog = () => page.evaluate(() => document.querySelector('#modal glossa-card') !== null);
    const words = '京津冀';
    await hoverLast(words);
    await soon(inDialog).toBe(true);
    await openMenu(words);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await soon(isOpen).toBe(false);
    expect(await page.$eval('#modal', (dialog) => (dialog as HTMLDialogElement).open)).toBe(true);
    expect(await inDialog()).toBe(false);
    await page.$eval('#modal', (dialog) => dialog.remove());
  });

  describe('with what goes fullscreen', () => {
    beforeEach(async () => {
      await page.evaluate(() => {
        const box = document.body.appendChild(document.createElement('div'));
        box.id = 'full';
        box.style.background = 'white';
        box.innerHTML = '<p style="padding: 90px">量子科技在这里。</p>';
        box.addEventListener('click', () => box.requestFullscreen(), { once: true });
        box.scrollIntoView({ block: 'center', behavior: 'instant' });
      });
    });
    afterEach(() => page.$eval('#full', (box) => box.remove()));

    const goFullscreen = async () => {
      await page.click('#full p', { offset: { x: 10, y: 10 } });
      await page.waitForFunction(() => document.fullscreenElement !== null);
    };
    const leaveFullscreen = async () => {
      await page.evaluate(() => document.exitFullscreen());
      await soon(() => page.evaluate(() => document.querySelector('#full glossa-card'))).toBe(null);
    };

    test('rises above it (H48)', async () => {
      await goFullscreen();
      await hoverLast('量子科技');
      await openMenu('量子科技');
      await leaveFullscreen();
      await leave();
    });

    test('makes way for it, though it be pinned, and comes there again', async () => {
      await hoverLast('量子科技');
      const card = await shownCard('量子科技');
      await pressInCard(card, '更多');
      await pressInCard(card, '固定这张卡片');
      await goFullscreen();
      await soon(isOpen).toBe(false);
      await hoverLast('量子科技');
      await openMenu('量子科技');
      await leaveFullscreen();
      await soon(isOpen).toBe(false);
    });
  });

  test('comes through a link that is stretched over the text', async () => {
    await page.evaluate(() => {
      const box = document.body.appendChild(document.createElement('div'));
      box.id = 'stretched';
      box.style.cssText = 'position: relative; margin-bottom: 100vh; user-select: none; font-size: 20px';
      box.innerHTML = '<a href="/elsewhere" style="position: absolute; inset: 0"></a><p>生物制造在这里</p>';
      box.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    await hoverLast('生物制造');
    await shownCard('生物制造');
    await leave();
    await page.$eval('#stretched', (box) => box.remove());
  });

  test('comes at the tap of a finger, and goes at a tap beside it', async () => {
    await soon(marked).toBeGreaterThan(0);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await tap('未来产业');
    await shownCard('未来产业');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await isOpen()).toBe(true);
    await page.touchscreen.tap(4, 400);
    await soon(isOpen).toBe(false);
  });

  test('comes for a term in a link when a finger is held on it, and the link is not followed', async () => {
    await page.evaluate(() => {
      const link = document.body.appendChild(document.createElement('p'));
      link.id = 'linked';
      link.innerHTML = '<a href="/elsewhere" style="font-size: 20px">生物制造在这里</a>';
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    await soon(async () => (await readMarks(page, 'glossa-term')).at(-1)?.text).toBe('生物制造');
    const { x, y } = (await readMarks(page, 'glossa-term')).at(-1)!;
    const finger = await page.touchscreen.touchStart(x, y);
    // What a phone tells after half a second; no browser without a screen does.
    await page.$eval(
      '#linked a',
      (link, at) =>
        link.dispatchEvent(new PointerEvent('contextmenu', { bubbles: true, composed: true, ...at })),
      { clientX: x, clientY: y },
    );
    await shownCard('生物制造');
    await page.keyboard.press('Escape');
    await soon(isOpen).toBe(false);
    await page.$eval('#linked a', (link) =>
      link.addEventListener('click', (event) => event.preventDefault()),
    );
    await finger.end();
    await page.$eval('#linked', (link) => link.remove());
  });

  test('caused no error', { retry: 0 }, () => {
    expect(product.consoleLines).toEqual([]);
  });
});
