import { build, type Logger } from 'wxt';
import type { BrowserName } from './browsers.ts';

/** What a package is for: the store, `npm start`, or the tests. They differ in host permissions only. */
export const modes = { store: 'production', start: 'start', test: 'test' };

/** WXT would list every file. */
const quiet: Logger = {
  debug() {},
  log() {},
  info() {},
  success() {},
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 0,
};

/** Builds the package of one browser into `.output/`. */
export async function buildPackage(purpose: keyof typeof modes, name: BrowserName): Promise<void> {
  // Without this WXT takes the mode's name, and libraries would keep their development checks.
  process.env.NODE_ENV = 'production';
  const browser = name === 'chromium' ? 'chrome' : 'firefox';
  console.error(`Building Glossa for ${name} …`);
  const restore = keepSpinnerFromLogs();
  await build({ browser, mode: modes[purpose], logger: quiet }).finally(restore);
}

/** WXT's spinner also turns where nobody sees it, and fills logs with its frames. Gives back the undoing. */
function keepSpinnerFromLogs(): () => void {
  const { stdout } = process;
  if (stdout.isTTY) return () => {};
  const write = stdout.write;
  stdout.write = ((chunk: string, ...rest: never[]) =>
    '\r\x1b'.includes(chunk.charAt(0)) || write.call(stdout, chunk, ...rest)) as typeof write;
  return () => {
    stdout.write = write;
  };
}
