/** `npm run pages -- DIR`: opens every page of a folder with Glossa in Chromium, and says what came of it. */
import { globSync } from 'node:fs';
import { sep } from 'node:path';
import { parseHanPairs } from '../lib/text/han-pairs.ts';
import { askBackground } from './ask-background.ts';
import { buildPackage } from './build-package.ts';
import { chooseEverywhere } from './drive.ts';
import { needBrowser, needChineseFont } from './install-browser.ts';
import { launchReader, type Reader } from './launch.ts';
import { NaiveCount } from './pages/naive-count.ts';
import { serveRaw } from './pages/serve-raw.ts';
import { type MarkedVisit, type Visit, visit, visitMarked } from './pages/visit.ts';
import { giveUp, say } from './say.ts';

const usage = 'Usage: npm run pages -- DIR: a folder with saved pages (*.html, *.htm, *.xhtml, *.txt).';

async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error(usage);
  const files = globSync('**/*.{html,htm,xhtml,txt}', { cwd: folder }).sort();
  if (files.length === 0) throw new Error(`There is no page in ${folder}. ${usage}`);
  await needBrowser('chromium');
  await needChineseFont();
  await buildPackage('test', 'chromium');
  const site = await serveRaw(folder);
  // Nothing but the folder is reachable: a saved page must not depend on what the net says today.
  const args = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  const reader = await launchReader('chromium', 'test', { headless: true, args });
  try {
    const urls = files.map((file) => `${site.origin}/${file.split(sep).map(encodeURIComponent).join('/')}`);
    const plain = await visitPlain(reader, urls);
    await chooseEverywhere(reader);
    const own = await reader.openOwnPage('options.html');
    const naive = await naiveCount(own);
    say(row('page', 'marks', 'expected', 'differ', 'frames', 'mutations', 'errors', 'longest'));
    for (const [at, file] of files.entries()) {
      await visitMarked(reader, own, urls[at]!, naive).then(
        (marked) => report(file, marked, plain[at]!),
        (error) => say(`${file}: ${error instanceof Error ? error.message : error}`),
      );
    }
  } finally {
    await reader.browser.close();
    site.close();
  }
}

/** Every page before Glossa runs anywhere: what the page does to itself. */
async function visitPlain(reader: Reader, urls: readonly string[]): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (const url of urls) {
    const page = await reader.browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    const none = { mutations: 0, hosts: 0, errors: [] };
    visits.push(await visit(page, url).catch((error) => ({ ...none, errors: [String(error)] })));
    await page.close();
  }
  return visits;
}

async function naiveCount(own: Parameters<typeof askBackground>[0]): Promise<NaiveCount> {
  let state = await askBackground(own, 'corpus.state');
  while (state.state === 'preparing') {
    await new Promise((resolve) => setTimeout(resolve, 200));
    state = await askBackground(own, 'corpus.state');
  }
  const { terms, hanPairs } = await askBackground(own, 'page.terms');
  const marked = new Set(terms);
  const listed = (await askBackground(own, 'term.list')).filter(({ key }) => marked.has(key));
  const named = listed.map(({ key, form, variants }) => ({ key, forms: [form, ...variants] }));
  return new NaiveCount(named, parseHanPairs(hanPairs));
}

/** A line for people, then one for programs. */
function report(file: string, marked: MarkedVisit, plain: Visit): void {
  const errors = marked.errors.filter((error) => !plain.errors.includes(error));
  const { marks, expected, differences, frames, mutations, hosts, longest } = marked;
  const more = `${mutations} (${plain.mutations})`;
  say(
    row(
      file,
      marks,
      expected,
      differences.length,
      frames,
      more,
      errors.length,
      `${longest.time.toFixed(1)} ${longest.of}`,
    ),
  );
  for (const [key, found, wanted] of differences.slice(0, 8))
    say(`    “${key}”: ${found} marked, ${wanted} expected`);
  for (const error of errors.slice(0, 4)) say(`    error: ${error}`);
  if (hosts > 1) say(`    the host came and went ${hosts} times`);
  const mutationsPlain = plain.mutations;
  say(JSON.stringify({ page: file, ...marked, errors, errorsPlain: plain.errors.length, mutationsPlain }));
}

/** Mutations and errors are those with Glossa; in brackets stands what the page did without it. */
function row(name: string, ...cells: (string | number)[]): string {
  return [name.slice(0, 40).padEnd(40), ...cells.map((cell) => String(cell).padStart(10))].join(' ');
}

main(process.argv[2]).catch(giveUp);
