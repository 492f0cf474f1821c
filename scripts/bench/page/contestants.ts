/** Runs in the page that is measured: who marks it, and how. */
import { AhoCorasick } from '@monyone/aho-corasick/greedy';
import Mark from 'mark.js';
import { compileTerms } from '../../../lib/page/compile-terms.ts';
import { Highlights } from '../../../lib/page/highlights.ts';
import { MarkedPage } from '../../../lib/page/marked-page.ts';
import { Palette } from '../../../lib/page/palette.ts';
import { markByAutomaton } from './aho-corasick.ts';

/** Marks the page; resolves to how many matches it found. */
type MarkPage = () => Promise<number>;

/** Makes of some keys what it marks pages by. */
export type Contestant = (keys: string[], hanPairs: string) => Promise<MarkPage>;

/** The page as we marked it last. */
export let marked: MarkedPage | undefined;

/** As the content script does it, but for the messages. */
export const ours: Contestant = async (keys, hanPairs) => {
  const { signal } = new AbortController();
  const terms = keys.map((text, term) => ({ text, term, exactCase: false }));
  const find = await compileTerms({ keys: terms, hanPairs }, signal);
  return () => {
    const paint = { highlights: new Highlights(), palette: new Palette('auto') };
    return new Promise((resolve) => {
      const state = { density: 'first' } as const;
      const options = { find: find!, world: { closedRootOf: () => null }, state, signal };
      const page = new MarkedPage(options, paint, () => resolve(page.marks.total));
      marked = page;
    });
  };
};

/** An Aho–Corasick automaton and the Highlight API, all in one go. https://www.npmjs.com/package/@monyone/aho-corasick */
export const automaton: Contestant = async (keys) => {
  const compiled = new AhoCorasick(keys);
  return async () => markByAutomaton(compiled);
};

/** What a page's own search does: each term by `indexOf` over each text node, all in one go. */
export const peer: Contestant = async (keys) => async () => {
  const highlight = new Highlight();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const text = node.data;
    for (const key of keys) {
      for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + key.length)) {
        highlight.add(
          new StaticRange({
            startContainer: node,
            startOffset: at,
            endContainer: node,
            endOffset: at + key.length,
          }),
        );
      }
    }
  }
  CSS.highlights.set('glossa-term', highlight);
  return highlight.size;
};

/** It calls itself once more for each phrase of a list: with a thousand the stack overflows now and then. */
const phrasesAtOnce = 200;

/** The usual library, as its documentation advises for a list of phrases: an element around each match. https://markjs.io */
export const markJs: Contestant = async (keys) => async () => {
  const marker = new Mark(document.body);
  // It takes the long ones first, which must hold for all lists together.
  const phrases = [...keys].sort((one, other) => other.length - one.length);
  let found = 0;
  for (let at = 0; at < phrases.length; at += phrasesAtOnce)
    found += await markPhrases(marker, phrases.slice(at, at + phrasesAtOnce));
  performance.mark('first');
  return found;
};

const markPhrases = (marker: Mark, phrases: string[]): Promise<number> =>
  new Promise((done) => marker.mark(phrases, { separateWordSearch: false, done }));
