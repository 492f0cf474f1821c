import { parsingLook, slowParsing } from '../limits.ts';
import { elementsIn } from './safe-dom.ts';
import { idle } from './slices.ts';

/** Once parsed, a page has this long to do what is more pressing, in ms. */
const grace = 200;

/**
 * Resolves when a document that is being parsed can be read: all of it, or the part a reader sees while the rest hardly
 * comes, as where a script is waited for that nobody sends. False once the signal is aborted.
 */
export async function whenReadable(signal: AbortSignal): Promise<boolean> {
  await new Promise<void>((resolve) => {
    const end = () => {
      clearInterval(looking);
      resolve();
    };
    let elements = 0;
    // `document.open()` takes listeners away, and of a page whose loading was stopped Chromium tells nobody.
    const looking = setInterval(() => {
      const before = elements;
      elements = document.documentElement === null ? 0 : elementsIn(document.documentElement).length;
      if (document.readyState !== 'loading' || elements - before < slowParsing) end();
    }, parsingLook);
    document.addEventListener('DOMContentLoaded', end, { once: true, signal });
    signal.addEventListener('abort', end);
  });
  return idle(signal, grace);
}
