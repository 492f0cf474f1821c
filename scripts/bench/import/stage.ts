import type { ElementHandle, Page } from 'puppeteer-core';
import { launchReader, type Reader } from '../../launch.ts';
import { fillTerms, type Waits, watchWaits } from './in-page.ts';
import { processTreeTime } from './process-time.ts';

/** CPU of all processes and time by the clock since the files were chosen, in seconds. */
interface Spent {
  cpu: number;
  clock: number;
}

export interface ImportRun {
  published: Spent;
  indexed: Spent;
  /** Highest heap of the import worker, in bytes. */
  heap: number;
  waits: Waits;
}

/** Milliseconds between two looks at heap and page: often enough to see a peak, seldom enough not to make one. */
const interval = 250;

/** A browser with Glossa and its library open. */
export class ImportStage {
  readonly #reader: Reader;
  readonly #library: Page;
  #heap = 0;

  private constructor(reader: Reader, library: Page) {
    this.#reader = reader;
    this.#library = library;
    library.on('workercreated', ({ client }) => void this.#watchHeap(client));
  }

  static async open(): Promise<ImportStage> {
    const reader = await launchReader('chromium', 'test', { headless: true });
    const library = await reader.openOwnPage('options.html');
    await library.waitForSelector('.document-entry');
    // The built-in documents are indexed a moment later; what follows is measured at rest.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    return new ImportStage(reader, library);
  }

  async importFiles(paths: readonly string[]): Promise<ImportRun> {
    const process = this.#reader.browser.process()?.pid ?? 0;
    const [cpu, clock] = [processTreeTime(process), performance.now()];
    const spent = (): Spent => ({
      cpu: processTreeTime(process) - cpu,
      clock: (performance.now() - clock) / 1_000,
    });
    await this.#library.evaluate(watchWaits);
    const input = (await this.#library.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...paths);
    // Asked again and again: no question to a browser may stay open for as long as this takes.
    const until = async (done: () => boolean) => {
      while (!(await this.#library.evaluate(done)))
        await new Promise((resolve) => setTimeout(resolve, interval));
    };
    await until(
      () => !document.querySelector('progress') && document.querySelector('.import-result') !== null,
    );
    const published = spent();
    await until(() => document.querySelector('.import-panel > p') === null);
    const waits = await this.#library.evaluate(() => (globalThis as unknown as { waits: Waits }).waits);
    return { published, indexed: spent(), heap: this.#heap, waits };
  }

  /** Removes the first document; how long until it stands among the removed, in ms. */
  remove(): Promise<number> {
    return this.#library.evaluate(async () => {
      const started = performance.now();
      [...document.querySelectorAll<HTMLElement>('.document-entry:first-child .document-acts button')]
        .at(-1)
        ?.click();
      while (!document.querySelector('.removed-documents'))
        await new Promise((resolve) => setTimeout(resolve, 5));
      return performance.now() - started;
    });
  }

  /** Fills the glossary up with copies of its terms under other keys. */
  async fillGlossary(count: number): Promise<void> {
    await this.#library.evaluate(fillTerms, count);
  }

  /** How long a new tab of the library takes until it shows documents, by its own clock in ms. */
  async reopen(): Promise<number> {
    const page = await this.#reader.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const look = () => {
        if (document.querySelector('.document-entry')) performance.mark('documents shown');
        else setTimeout(look, 2);
      };
      look();
    });
    await page.goto(`${this.#reader.origin}/options.html`);
    await page.waitForSelector('.document-entry', { timeout: 60_000 });
    const opened = await page.evaluate(
      () => performance.getEntriesByName('documents shown')[0]?.startTime ?? 0,
    );
    await page.close();
    return opened;
  }

  close(): Promise<void> {
    return this.#reader.browser.close();
  }

  async #watchHeap(session: {
    send(method: 'Runtime.getHeapUsage'): Promise<{ usedSize: number }>;
  }): Promise<void> {
    for (;;) {
      try {
        this.#heap = Math.max(this.#heap, (await session.send('Runtime.getHeapUsage')).usedSize);
      } catch {
        // The worker has ended.
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, interval));
    }
  }
}
