/** `npm test`: everything that must hold; `npm test -- lint unit …` runs only the named parts. */
import { needBrowser, needChineseFont } from './install-browser.ts';
import { giveUp, say } from './say.ts';
import { runTool, runVitest, type Score } from './suites.ts';

const suites: Record<string, () => Score> = {
  lint: () => runTool('biome', ['check', '--diagnostic-level=warn', '--error-on-warnings']),
  types: () => runTool('tsc', ['--noEmit']),
  dead: () => runTool('knip', []),
  build: () => runTool('node', ['scripts/build.ts', 'test']),
  unit: () => runVitest('unit'),
  browser: () => runVitest('browser'),
  product: () => runVitest('product'),
  hazards: () => runTool('node', ['scripts/hazards.ts', '--check']),
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !suites[name]);
if (unknown) giveUp(`There is no suite “${unknown}”: use ${Object.keys(suites).join(', ')}.`);

try {
  await needBrowser('chromium');
  await needBrowser('firefox');
  await needChineseFont();
} catch (error) {
  giveUp(error);
}

const total: Score = { passed: 0, failed: 0 };
for (const name of asked.length > 0 ? asked : Object.keys(suites)) {
  say(`── ${name}`);
  const score = suites[name]?.() ?? { passed: 0, failed: 1 };
  total.passed += score.passed;
  total.failed += score.failed;
}
process.exitCode = total.failed > 0 ? 1 : 0;
say(`${total.passed} passed, ${total.failed} failed`);
