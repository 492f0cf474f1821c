import { describe, expect, it } from 'vitest';
import { unpackMatches } from '../../lib/matching/packed-matches.ts';
import { compileTerms } from '../../lib/page/compile-terms.ts';
import { fill } from './page-under-test.ts';

const many = Array.from({ length: 40_000 }, (_, at) => ({ text: `词${at}条`, exactCase: false, term: at }));

/** What a page could notice, or a reader see. */
function watchPage() {
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  return () => ({ mutations: observer.takeRecords().length, highlights: CSS.highlights.size });
}

describe('compiling more keys than most glossaries have', () => {
  it('leaves nothing on the page', async () => {
    const text = '有词17条、词9条和词39999条。';
    const hidden = `<p style="display:none">${text}</p><div style="visibility:hidden">${text}</div>`;
    fill(`${hidden}<p>有词<b>17</b>条</p>${`<p>${text}</p>`.repeat(1_000)}`);
    const seen = watchPage();
    const find = await compileTerms({ keys: many, hanPairs: '' }, new AbortController().signal);
    expect(seen()).toEqual({ mutations: 0, highlights: 0 });
    expect(unpackMatches(find!(text)).map(({ key }) => key)).toEqual([17, 9, 39_999]);
  });

  it('ends when it is told to', async () => {
    const stop = new AbortController();
    const compiling = compileTerms({ keys: many, hanPairs: '' }, stop.signal);
    stop.abort();
    expect(await compiling).toBeNull();
  });
});
