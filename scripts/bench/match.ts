import { compileMatcher, type MatcherKey } from '../../lib/matching/matcher.ts';
import { fold, foldKey } from '../../lib/text/fold.ts';
import { simplified } from '../../lib/text/traditional.ts';
import { builtInText, randomFrom, shuffledPage } from './shuffled-page.ts';
import { threadTime } from './thread-time.ts';

interface MatchFigure {
  bench: 'match';
  measured: string;
  ours: number;
  peer: number;
  peerIs: string;
  /** How many times longer the peer takes. */
  ratio: number;
  unit: 'ms';
  budget: number;
  runs: number;
}

const runs = 7;
const pageSize = 1_000_000;

/** Folding, compiling and matching without a page: 1 M characters, 10,000 and 100,000 keys. */
export async function* benchMatch(): AsyncGenerator<MatchFigure> {
  const random = randomFrom(1);
  const page = shuffledPage(pageSize, random);
  const keys = glossary(100_000, random);
  const few = keys.slice(0, 10_000);

  const folding = threadTime(runs, () => fold(page, simplified));
  const peerFolding = threadTime(runs, () => foldByCharacter(page));
  yield figure('fold 1 M characters', folding, peerFolding, 'NFKC and lower case by character', 40);

  for (const [list, budget] of [
    [few, 25],
    [keys, 120],
  ] as const) {
    const ours = threadTime(runs, () => compileMatcher(list));
    const peer = threadTime(runs, () => trieOfMaps(list));
    yield figure(`compile ${list.length} keys`, ours, peer, 'a trie of Map objects', budget);
  }

  const folded = fold(page, simplified);
  const matcher = compileMatcher(few, simplified);
  const scanning = threadTime(runs, () => matcher(page));
  const peerScanning = threadTime(1, () => indexOfEach(folded.text, few));
  yield figure(
    'fold and scan 1 M characters for 10,000 keys',
    scanning,
    peerScanning,
    'indexOf for each key',
    45,
  );
}

function figure(measured: string, ours: number, peer: number, peerIs: string, budget: number): MatchFigure {
  const ratio = Math.round((peer / ours) * 10) / 10;
  return { bench: 'match', measured, ours, peer, peerIs, ratio, unit: 'ms', budget, runs };
}

/** One key in fifty stands in the documents; the others are made of their characters, so that near misses abound. */
function glossary(count: number, random: () => number): MatcherKey[] {
  const text = foldKey(builtInText(), simplified).replace(/[^\p{Script=Han}]/gu, '');
  const pick = (most: number) => Math.floor(random() * most);
  const keys = new Set<string>();
  while (keys.size < count) {
    const length = 2 + pick(5);
    const start = pick(text.length - length);
    const real = keys.size % 50 === 0;
    keys.add(
      real
        ? text.slice(start, start + length + 1)
        : Array.from({ length }, () => text[pick(text.length)]).join(''),
    );
  }
  return [...keys].map((key) => ({ text: key, exactCase: false }));
}

function foldByCharacter(text: string): { folded: string; offsets: number[] } {
  const offsets: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const one = character.normalize('NFKC').toLowerCase();
    const simple = simplified.get(one) ?? one;
    for (let unit = 0; unit < simple.length; unit++) offsets.push(at);
    folded += simple;
    at += character.length;
  }
  return { folded, offsets };
}

type MapTrie = Map<number, MapTrie>;

function trieOfMaps(keys: readonly MatcherKey[]): MapTrie {
  const root: MapTrie = new Map();
  for (const { text } of keys) {
    let node = root;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      let child = node.get(unit);
      if (!child) {
        child = new Map();
        node.set(unit, child);
      }
      node = child;
    }
  }
  return root;
}

function indexOfEach(text: string, keys: readonly MatcherKey[]): number {
  let found = 0;
  for (const key of keys) {
    for (let at = text.indexOf(key.text); at >= 0; at = text.indexOf(key.text, at + key.text.length)) found++;
  }
  return found;
}
