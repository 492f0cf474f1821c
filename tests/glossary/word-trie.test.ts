import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordTrie } from '../../lib/glossary/word-trie.ts';

const word = fc.string({
  unit: fc.constantFrom('一', '万', '法', '\ud840', '\udc00'),
  minLength: 1,
  maxLength: 6,
});

/** Packs words as scripts/pack-lexicon.ts does. */
function trieOf(words: readonly string[]): WordTrie {
  const shared = words.map((one, at) => {
    const before = words[at - 1] ?? '';
    let same = 0;
    while (same < one.length && one[same] === before[same]) same++;
    return same;
  });
  const suffixes = words.map((one, at) => one.slice(shared[at])).join('');
  return new WordTrie(
    Uint8Array.from(shared),
    Uint8Array.from(words, (one, at) => one.length - shared[at]!),
    Uint16Array.from({ length: suffixes.length }, (_, at) => suffixes.charCodeAt(at)),
  );
}

/** The node that a text leads to, 0 where nothing begins so. */
function walk(trie: WordTrie, text: string): number {
  let node = trie.begin(text.charCodeAt(0));
  for (let at = 1; node > 0 && at < text.length; at++) node = trie.step(node, text.charCodeAt(at));
  return node;
}

describe('a trie of words', () => {
  test('leads to every word, and to nothing that begins none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), word, (some, other) => {
        const words = some.toSorted((a, b) => (a < b ? -1 : 1));
        const trie = trieOf(words);
        expect(words.map((one) => walk(trie, one))).toEqual([...trie.ends]);
        expect(walk(trie, other) > 0).toBe(words.some((one) => one.startsWith(other)));
      }),
    );
  });

  test('tells all beginnings in order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), (some) => {
        const words = some.toSorted((a, b) => (a < b ? -1 : 1));
        const beginnings = words.flatMap((one) => Array.from(one.split(''), (_, at) => one.slice(0, at + 1)));
        const told = [...trieOf(words).beginnings()].map(([text]) => text);
        expect(told).toEqual([...new Set(beginnings)].toSorted((a, b) => (a < b ? -1 : 1)));
      }),
    );
  });
});
