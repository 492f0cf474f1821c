/** What a reader does in the library with documents and terms of their own, in both browsers, by its real page. */
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, test, vi } from 'vitest';
import { askBackground } from '../../scripts/ask-background.ts';
import { readYomitan } from '../exchange/yomitan-schema.ts';
import { chooseInMenu } from '../harness/background-events.ts';
import { fileIn, temporaryFolder } from '../harness/disk-files.ts';
import { dropFiles, dropFolder, giveFile, importResult } from '../harness/given-files.ts';
import { openChineseLibrary, openPage, type Product } from '../harness/product.ts';
import { shareProduct } from '../harness/share.ts';
import { word } from '../harness/word.ts';

const law = `流通安全管理条例

第一条 本条例所称可信数据空间，是指基于共识规则联接多方主体的数据流通利用基础设施。

第二条 国家推动可信数据空间建设，支持数据沙箱在可信数据空间中的应用。

第三条 数据处理者应当建立数据分类分级保护制度，采取相应的技术措施。
`;
const newLaw = `${law.replace('国家推动可信数据空间建设', '国家统筹可信数据空间建设').replace(/第三条.*\n/, '')}
第四条 本条例自二〇二六年七月一日起施行。
`;
const broken = `隐私计算手册

隐私计算是在保护数据本身不外泄的前提下实现数据分析的一类技术，发展隐
私计算，要以隐私计算平台为基础，建设隐私计算平台，推动隐私计算平台互
联互通，形成隐私计算平台的统一标准，并在各地推广应用。
`;
/** 术语,释义 in GB18030: too few characters to be certain of. */
const few = Uint8Array.of(0xca, 0xf5, 0xd3, 0xef, 0x2c, 0xca, 0xcd, 0xd2, 0xe5);
/** A folder as people have them. */
const folder = {
  '规章/一.txt': '隐私计算规章\n\n隐私计算平台应当互联互通。',
  '规章/附则/二.txt': '附则\n\n本规章由隐私计算平台解释。',
  '规章/.草稿.txt': '草稿\n\n不给人看。',
  '规章/.git/三.txt': '旧文\n\n不给人看。',
};
const place = temporaryFolder();
/** Lists of words as other programs write them: name, text, a word and what it means. */
const wordLists = [
  ['词表.csv', '词,释义\n星链协议,一种协议\n', '星链协议', '一种协议'],
  ['词表.tsv', 'term\tdefinition\n量子星网\t一张“网”,很大\n', '量子星网', '一张“网”,很大'],
  [
    '词表.tbx',
    `<?xml version="1.0"?><martif type="TBX"><text><body><termEntry id="1"><langSet xml:lang="zh">
      <descrip type="definition">一种网络</descrip><tig><term>天河网络</term></tig></langSet></termEntry></body></text></martif>`,
    ...['天河网络', '一种网络'],
  ],
] as const;

describe.each(['chromium', 'firefox'] as const)('the library in %s', (name) => {
  let product: Product;
  let library: Page;

  shareProduct(name, async (opened) => {
    product = opened;
    library = await openChineseLibrary(product);
  });

  const documents = async () =>
    (await askBackground(library, 'document.list')).filter((one) => !one.removedAt);
  const titles = async () => (await documents()).map(({ document }) => document.title);
  const summary = async (title: string) => (await documents()).find((one) => one.document.title === title);
  const result = (file: string) => importResult(library, file);
  /** Clicks what says this inside the first element that matches and holds `near`, once it is there. */
  const click = (inside: string, said: string, near = '') =>
    library.waitForFunction(
      (selector: string, words: string, text: string) => {
        const places = [...document.querySelectorAll(selector)];
        const place = places.find((one) => one.textContent?.includes(text));
        const acts = [
          ...(place?.querySelectorAll<HTMLElement>('button, a, summary, input[role=switch]') ?? []),
        ];
        const act = acts.find((one) => one.textContent === words || one.ariaLabel === words);
        // While another import runs nothing can be read again.
        if (act?.matches(':disabled')) return false;
        act?.click();
        return act !== undefined;
      },
      { polling: 100 },
      inside,
      said,
      near,
    );
  const type = (field: string, text: string) =>
    library.waitForFunction(
      (selector: string, typed: string) => {
        const found = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
        if (!found) return false;
        found.value = typed;
        found.dispatchEvent(new Event('input', { bubbles: true }));
        return true;
      },
      { polling: 100 },
      field,
      text,
    );
  const paste = async (title: string, text: string) => {
    await click('.import-ways', word('import_paste'));
    await type('.paste-box input', title);
    await type('.paste-box textarea', text);
    await click('.paste-box', word('import_pasteAct'));
  };

  /** Takes the law in, where no test before has. */
  const needLaw = async () => {
    if ((await titles()).includes('流通安全管理条例')) return;
    await paste('', law);
    await expect.poll(titles).toContain('流通安全管理条例');
  };
  const needManual = async () => {
    if ((await titles()).includes('隐私计算手册')) return;
    await dropFiles(library, { '手册.txt': broken });
    await expect.poll(titles).toContain('隐私计算手册');
  };
  const openTerms = async () => {
    await library.evaluate(() => {
      location.hash = '#/terms';
    });
    await library.waitForSelector('.review-row');
  };
  const openLists = async () => {
    await openTerms();
    if ((await library.$('.review-panel')) === null) await click('.review-ways', word('lists_title'));
    await library.waitForSelector('.review-panel');
  };

  test('takes pasted text, and knows it again', async () => {
    await needLaw();
    await paste('另一个名字', law);
    await expect.poll(() => result('另一个名字')).toContain(word('import_known'));
    expect(await titles()).toHaveLength(3);
  });

  test('puts a newer version in the place of the older, and says what changed', async () => {
    await needLaw();
    await dropFiles(library, { '新条例.txt': newLaw });
    await expect.poll(() => result('新条例.txt')).toContain('文库里有相近的一份：《流通安全管理条例》');
    await click('.earlier-version', word('import_compare'));
    for (const change of ['改写 1 段', '新增 1 段', '删去 1 段'])
      await expect.poll(() => result('新条例.txt')).toContain(change);
    await click('.earlier-version', word('import_replace'));
    await expect.poll(() => result('新条例.txt')).toContain(word('import_replaced'));
    await expect.poll(titles).toHaveLength(3);
  });

  test('shows what it repaired, and takes it back', async () => {
    await needManual();
    await expect.poll(() => result('手册.txt')).toContain(word('import_repairs'));
    const ofFile = ({ document }: { document: { fileName: string } }) => document.fileName === '手册.txt';
    const passages = async () => (await documents()).find(ofFile)?.passages;
    await expect.poll(passages).toBe(1);
    await click('.import-result', word('ingest_repair_lines'), '手册.txt');
    await expect.poll(passages).toBe(3);
    await click('.import-result', word('ingest_repair_lines'), '手册.txt');
    await expect.poll(passages).toBe(1);
  });

  test('asks for an encoding that is uncertain', async () => {
    await dropFiles(library, { '表.csv': few });
    await expect.poll(() => result('表.csv')).toContain(word('ingest_encoding'));
    expect(await result('表.csv')).toContain('术语,释义');
    await click('.import-result .encoding', `${word('import_useEncoding')} · 简体中文 · gb18030`);
    await expect.poll(() => result('表.csv')).toContain(word('import_ok'));
  });

  test('has titles and dates edited, documents switched off and kept from pages', async () => {
    await needManual();
    await click('.document-entry', word('documents_edit'), '隐私计算手册');
    await type('.document-editor input[type=date]', '2026-05-04');
    await type('.document-editor input', '隐私计算手册（试行）');
    await click('.document-editor', word('save'));
    const edited = async () => (await summary('隐私计算手册（试行）'))?.document.date;
    await expect.poll(edited).toBe('2026-05-04');
    expect(await library.$eval('.document-note', (note) => note.textContent)).toBe(
      word('documents_markedWhy'),
    );
    const turn = (at: number) =>
      library.waitForFunction(
        (which: number) => {
          const entries = [...document.querySelectorAll('.document-entry')];
          const entry = entries.find((one) => one.textContent?.includes('（试行）'));
          const act = entry?.querySelectorAll<HTMLInputElement>('[role=switch]')[which];
          act?.click();
          return act !== undefined;
        },
        { polling: 100 },
        at,
      );
    const state = async () => {
      const { on, marked } = (await summary('隐私计算手册（试行）'))!;
      return { on, marked };
    };
    await turn(1);
    await expect.poll(state).toEqual({ on: true, marked: false });
    await turn(0);
    await expect.poll(state).toEqual({ on: false, marked: false });
  });

  test('takes a folder with the folders in it, without what is hidden', async () => {
    const input = (await library.waitForSelector(
      'input[webkitdirectory]',
    )) as ElementHandle<HTMLInputElement>;
    if (name === 'chromium') {
      for (const [path, text] of Object.entries(folder)) fileIn(place, path, text);
      await input.uploadFile(join(place, '规章'));
    } else await givePaths(input, folder);
    for (const file of ['一.txt', '二.txt'])
      await expect.poll(() => result(file)).toContain(word('import_ok'));
    expect(await result('草稿')).toBe('');
    expect(await result('三.txt')).toBe('');
  });

  // No script can let a folder go, and WebDriver BiDi has no drag of files.
  if (name === 'chromium')
    test('takes a folder that is let go over it, without what is hidden', async () => {
      const files = { '通则/四.txt': '通则\n\n算力网络应当互联互通。', '通则/.五.txt': '草稿\n\n不给人看。' };
      for (const [path, text] of Object.entries(files)) fileIn(place, path, text);
      await dropFolder(library, join(place, '通则'));
      await expect.poll(() => result('四.txt')).toContain(word('import_ok'));
      expect(await result('五.txt')).toBe('');
    });

  test('adds what is selected on a page, chosen in its menu', async () => {
    const page = await openPage(product, '/');
    const title = await page.evaluate(() => {
      getSelection()!.selectAllChildren(document.querySelector('article')!);
      return document.title;
    });
    await chooseInMenu(product, 'add-selection');
    const files = async () => (await documents()).map(({ document }) => document.fileName);
    await expect.poll(files).toContain(`${title}.txt`);
    const shownAt = async () => {
      // A tab that is just opened cannot be asked yet.
      for (const one of await product.browser.pages())
        if (await one.evaluate(() => location.hash.startsWith('#/document/')).catch(() => false)) return one;
      return null;
    };
    const shown = await vi.waitUntil(shownAt, { timeout: 60_000, interval: 200 });
    if (shown !== library) await shown.close();
    await page.close();
    await library.bringToFront();
  });

  test('reviews terms by J K A X M E Z', async () => {
    await openTerms();
    const states = () =>
      library.$$eval('.review-row', (rows) =>
        rows
          .slice(0, 3)
          .map((row) => `${row.getAttribute('data-state')}${row.hasAttribute('data-current') ? '*' : ''}`),
      );
    const keys = async (...pressed: string[]) => {
      for (const key of pressed) await library.keyboard.press(key as 'j');
    };
    const [first, second, third] = (await states()).map((state) => state.replace('*', ''));
    await keys('j', 'k', 'a');
    await expect.poll(async () => (await states())[0]).toMatch(/^accepted/);
    await keys('j');
    await keys('x');
    await expect
      .poll(async () => (await states()).map((state) => state.replace('*', '')))
      .toContain('rejected');
    await keys('z', 'z');
    await expect
      .poll(async () => (await states()).map((state) => state.replace('*', '')))
      .toEqual([first, second, third]);
    for (const [key, part] of [
      ['e', 'form'],
      ['m', 'merge'],
    ] as const) {
      await keys(key);
      await library.waitForFunction(
        (wanted: string) => document.activeElement?.getAttribute('data-part') === wanted,
        { polling: 50 },
        part,
      );
      await keys('Escape');
      // It hears of its closing a moment later, and the next key is for the list only then.
      await library.waitForFunction(() => !document.querySelector('dialog'), { polling: 50 });
    }
  });

  test('gives the glossary out in each form', async () => {
    await openLists();
    await library.evaluate(() => {
      const world = globalThis as { given?: Blob[] };
      world.given = [];
      HTMLAnchorElement.prototype.click = () => {};
      URL.createObjectURL = (file) => {
        world.given!.push(file as Blob);
        return 'data:,';
      };
    });
    const exported = async (form: string): Promise<Buffer> => {
      await library.evaluate((wanted) => {
        const [, select] = document.querySelectorAll<HTMLSelectElement>('.review-panel select');
        select!.value = wanted;
        select!.dispatchEvent(new Event('change', { bubbles: true }));
        (globalThis as { given?: Blob[] }).given = [];
      }, form);
      await click('.review-panel', word('lists_outAct'));
      await library.waitForFunction(() => (globalThis as { given?: Blob[] }).given?.length === 1, {
        polling: 50,
      });
      const base64 = await library.evaluate(async () => {
        const [file] = (globalThis as { given?: Blob[] }).given!;
        const bytes = new Uint8Array(await file!.arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      });
      return Buffer.from(base64, 'base64');
    };
    for (const form of ['csv', 'tbx', 'anki', 'markdown', 'json'])
      expect((await exported(form)).toString(), form).toContain('未来产业');
    const { rows } = readYomitan(await exported('yomitan'));
    expect(rows.map(([form]) => form)).toContain('未来产业');
  });

  test.each(wordLists)('takes in %s', async (fileName, text, form, definition) => {
    await openLists();
    await giveFile(library, '.review-panel input[type=file]', fileName, text);
    await click('.review-panel', word('lists_inAct').replace('$1', '1'));
    const terms = async () => (await askBackground(library, 'term.list')).map((term) => term.form);
    await expect.poll(terms).toContain(form);
    expect((await askBackground(library, 'glossary.term', form)).edit?.own?.definition).toBe(definition);
  });

  test('caused no error, and no request to anybody (H70, H82)', { retry: 0 }, () => {
    expect(product.consoleLines).toEqual([]);
    expect(product.wire.strays()).toEqual([]);
  });
});

/** Firefox lets no script choose a folder: its picker's answer is given, files that say where in the folder they lie. */
function givePaths(input: ElementHandle<HTMLInputElement>, files: Record<string, string>): Promise<void> {
  return input.evaluate((chosen, all) => {
    const given = new DataTransfer();
    for (const [path, text] of Object.entries(all)) {
      const file = new File([text], path.split('/').at(-1)!);
      Object.defineProperty(file, 'webkitRelativePath', { value: path });
      given.items.add(file);
    }
    Object.defineProperty(chosen, 'files', { value: [...given.files], configurable: true });
    chosen.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);
}
