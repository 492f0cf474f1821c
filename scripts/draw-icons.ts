/** Draws the toolbar's icons from `data/icon/*.svg`; to be run after a drawing was changed. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { chromiumArguments, findBrowser } from './browsers.ts';

const sizes = [16, 32, 48, 128];
const drawings = new URL('../data/icon/', import.meta.url);
const icons = new URL('../data/public/icons/', import.meta.url);

const browser = await chromium.launch({
  executablePath: findBrowser('chromium') ?? '',
  args: chromiumArguments,
});
const page = await browser.newPage();
mkdirSync(icons, { recursive: true });
for (const file of readdirSync(drawings)) {
  const drawing = readFileSync(new URL(file, drawings)).toString('base64');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    const image = `<img src="data:image/svg+xml;base64,${drawing}" width="${size}" height="${size}">`;
    await page.setContent(`<style>body { margin: 0 } img { display: block }</style>${image}`);
    const path = new URL(file.replace('.svg', `-${size}.png`), icons).pathname;
    await page.screenshot({ path, omitBackground: true });
  }
}
await browser.close();
