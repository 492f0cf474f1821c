import type { Reader } from '../../scripts/launch.ts';
import { isChaos } from './chaos.ts';

/**
 * What pages, extension pages, content scripts and the background wrote to their consoles, uncaught errors among
 * it, as the browser repeats it on its own output. Grows as it happens.
 */
export function readConsole(reader: Reader): string[] {
  const lines: string[] = [];
  const wanted = reader.name === 'chromium' ? /:CONSOLE[:(]/ : firefoxLine;
  const { stdout, stderr } = reader.browser.process() ?? {};
  for (const stream of [stdout, stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      lines.push(...parts.filter((line) => wanted.test(line) && !leftOut.test(line)));
    });
  }
  return lines;
}

/** What Chromium itself says of a worker that was ended while it started, or waited for an answer of the browser. */
export const endedWorker =
  /Error: No SW|Failed to load the script unexpectedly|runtime\.lastError: No tab with id/u;

/** The first it says wherever a test ends the background, the second of any page left while its scripts were coming. */
const leftOut = isChaos ? endedWorker : /Error: No SW|Failed to load the script unexpectedly/u;

/** Uncaught errors of the extension, and every console but that of Firefox's own settings service. */
const firefoxLine = /^JavaScript error: moz-extension|^console\.(?!error: RSLoader)/;

/** Makes Chromium repeat its consoles. */
export const chromiumConsole = ['--enable-logging=stderr'];

/** Makes Firefox repeat its consoles. */
export const firefoxConsole = {
  'browser.dom.window.dump.enabled': true,
  'devtools.console.stdout.content': true,
};
