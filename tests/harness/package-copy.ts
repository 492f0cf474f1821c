import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../scripts/browsers.ts';
import { packageFolder } from '../../scripts/launch.ts';
import type { Product } from './product.ts';

/** Copies the package for a browser, so that a test may make a newer version of it. */
export function copyPackage(name: BrowserName, folder: string): void {
  cpSync(packageFolder(name, 'test'), folder, { recursive: true });
}

/** Makes a newer version of such a copy, and installs it over the one that runs. */
export async function updatePackage({ browser }: Product, folder: string, version: string): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
  await browser.installExtension(folder);
}

/**
 * What a test that updates was told, but for what a browser says of our frame on a page as it is taken down: Chromium
 * where it is emptied just as it comes, Firefox where its script still runs though what it speaks to is gone.
 */
export function errorsIn({ consoleLines }: Product): string[] {
  const ofFrame =
    /does not match the recipient window's origin \('null'\)|chunks\/card-.*can't access dead object/u;
  return consoleLines.filter((line) => !ofFrame.test(line));
}
