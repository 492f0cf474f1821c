import type { Page } from 'puppeteer-core';
import type { Reader } from '../../scripts/launch.ts';

/** Set by `npm run test:chaos`: the background is ended before each act of the reader. */
export const isChaos = process.env.CHAOS === '1';

type Act = (this: unknown, ...args: unknown[]) => Promise<unknown>;

/** What a reader does with mouse, keys and address bar, as puppeteer names it. */
const acts: [(page: Page) => object, string[]][] = [
  [(page) => page, ['goto', 'reload']],
  [(page) => page.mouse, ['click']],
  [(page) => page.keyboard, ['press', 'type']],
  [(page) => page.touchscreen, ['tap']],
];

/** Ends the background before every act from now on, in whatever page: the acts are those of the browser's own class. */
export async function endBeforeActs(reader: Reader, end: () => Promise<void>): Promise<void> {
  let ending = Promise.resolve();
  const endOnce = () => {
    ending = ending.then(end);
    return ending;
  };
  for (const [of, names] of acts) {
    const prototype = Object.getPrototypeOf(of(reader.welcome)) as Record<string, Act>;
    for (const name of names) {
      const act = prototype[name];
      if (!act) throw new Error(`puppeteer has no ${name}.`);
      prototype[name] = async function (...args) {
        await endOnce();
        return act.apply(this, args);
      };
    }
  }
}
