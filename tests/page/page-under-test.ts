import { compileMatcher } from '../../lib/matching/matcher.ts';
import type { FindTerms } from '../../lib/page/find-matches.ts';
import type { Flow } from '../../lib/page/flow.ts';
import { Highlights } from '../../lib/page/highlights.ts';
import { MarkedPage } from '../../lib/page/marked-page.ts';
import { textAt } from '../../lib/page/ordered-flows.ts';
import { Palette } from '../../lib/page/palette.ts';
import { readFlows } from '../../lib/page/read-flows.ts';
import type { Density } from '../../lib/questions.ts';
import { foldKey } from '../../lib/text/fold.ts';

/** The real matcher over a few terms; the key of a match is the index of its term. */
export function finder(...terms: string[]): FindTerms {
  return compileMatcher(terms.map((term) => ({ text: foldKey(term), exactCase: false })));
}

/** Fills the body of the test page. */
export function fill(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** The text of a flow, as the page has it. */
export const flowText = ({ nodes }: Flow): string => nodes.map(({ data }) => data).join('');

/** The texts of all flows, white space at their ends taken off. */
export function flowTexts(root: Node): string[] {
  return [...readFlows(root.firstChild, root)].map((flow) => flowText(flow).trim());
}

/** Marks the test page as the content script would. */
export function mark(...terms: string[]) {
  return markWith('all', ...terms);
}

/** The same, as dense as it is asked to be. */
export function markWith(density: Density, ...terms: string[]) {
  const stop = new AbortController();
  const highlights = new Highlights();
  stop.signal.addEventListener('abort', () => highlights.dispose());
  const paint = { highlights, palette: new Palette('auto') };
  let rounds = 0;
  let paintedFirst = 0;
  const page = new MarkedPage(
    { find: finder(...terms), world: { closedRootOf: () => null }, state: { density }, signal: stop.signal },
    paint,
    () => {
      if (rounds++ === 0) paintedFirst = paintedTexts().length;
    },
  );
  return { page, paint, highlights, stop, rounds: () => rounds, paintedFirst: () => paintedFirst };
}

/** What is registered under a name, as text. */
export function paintedTexts(...names: string[]): string[] {
  const all = names.length > 0 ? names : ['glossa-term', 'glossa-term-dark'];
  return all.flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => textOf(range)));
}

/** The same, once what is painted in slices is painted. */
export async function settledTexts(): Promise<string[]> {
  for (let before = -1; ; ) {
    const texts = paintedTexts();
    if (texts.length === before) return texts;
    before = texts.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The text of a range, text that is not rendered included. */
export function textOf(range: AbstractRange): string {
  const live = new Range();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live.toString();
}

/** What the marks say stands on the page, by their own offsets. */
export function markedTexts({ page }: ReturnType<typeof mark>): string[] {
  return page.marks.flows().flatMap((flow) => flow.matches.map((match) => textAt(flow, match)));
}
