/** `npm run pages -- DIR`: opens every page of a folder with Glossa in Chromium, and says what came of it. */
import { parseHanPairs } from '../lib/text/han-pairs.ts';
import { askBackground } from './ask-background.ts';
import { buildPackage } from './build-package.ts';
import { chooseEverywhere } from './drive/choose-everywhere.ts';
import { filesIn } from './files-in.ts';
import { needBrowser, needChineseFont } from './install-browser.ts';
import { launchReader, type Reader } from './launch.ts';
import { NaiveCount } from './pages/naive-count.ts';
import { explain, headings, linesOf, type PageReport, sumUp } from './pages/report.ts';
import { serveRaw } from './pages/serve-raw.ts';
import { inNewTab, type Visit, visit, visitMarked } from './pages/visit.ts';
import { giveUp, say } from './say.ts';

const usage =
  'Usage: npm run pages -- DIR [--json]: a folder with saved pages (*.html, *.htm, *.xhtml, *.txt).';

async function main(words: readonly string[]): Promise<void> {
  const json = words.includes('--json');
  const [folder] = words.filter((word) => word !== '--json');
  if (folder === undefined) throw new Error(usage);
  const files = pagesIn(folder);
  if (files.length === 0) throw new Error(`There is no page in ${folder}. ${usage}`);
  await needBrowser('chromium');
  await needChineseFont();
  await buildPackage('test', 'chromium');
  const site = await serveRaw(folder);
  // Nothing but the folder is reachable: a saved page must not depend on what the net says today.
  const args = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
  const reader = await launchReader('chromium', 'test', { headless: true, args });
  try {
    const urls = files.map((file) => `${site.origin}/${file.split('/').map(encodeURIComponent).join('/')}`);
    if (!json) say(headings);
    const reports: PageReport[] = [];
    for await (const report of visitAll(reader, files, urls)) {
      reports.push(report);
      for (const line of json ? [JSON.stringify(report)] : linesOf(report)) say(line);
    }
    if (!json) for (const line of [sumUp(reports), ...explain]) say(line);
  } finally {
    await reader.browser.close();
    site.close();
  }
}

/** Frames that a browser has saved beside a page, in `…_files/`, are seen in it. */
function pagesIn(folder: string): string[] {
  const isPage = (file: string) => /\.(x?html?|txt)$/i.test(file) && !/_files\//.test(file);
  return filesIn(folder).filter(isPage).sort();
}

/** Each page twice: first all of them while Glossa runs nowhere, to learn what they do to themselves. */
async function* visitAll(
  reader: Reader,
  files: readonly string[],
  urls: readonly string[],
): AsyncGenerator<PageReport> {
  const plain: Visit[] = [];
  for (const url of urls) plain.push(await visitPlain(reader, url));
  await chooseEverywhere(reader);
  const own = await reader.openOwnPage('options.html');
  const naive = await naiveCount(own);
  for (const [at, page] of files.entries()) {
    const without = plain[at]!;
    yield await visitMarked(reader, own, urls[at]!, naive).then(
      (visit): PageReport => ({
        page,
        ...visit,
        errors: visit.errors.filter((error) => !without.errors.includes(error)),
        mutationsWithout: without.mutations,
      }),
      (error) => ({ page, failure: error instanceof Error ? error.message : String(error) }),
    );
  }
}

async function visitPlain(reader: Reader, url: string): Promise<Visit> {
  const none = { mutations: 0, hosts: 0 };
  return inNewTab(reader, (page) => visit(page, url)).catch((error) => ({
    ...none,
    errors: [String(error)],
  }));
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

main(process.argv.slice(2)).catch(giveUp);
