import type { Lexicon } from './lexicon.ts';

/** Used again and again: a run of Han characters is short, and fresh arrays for each are dear. */
let best = new Float64Array(256);
let steps = new Uint8Array(256);
let nodes = new Uint32Array(256);

/** At each place the length of the first word of the likeliest division of what follows, and its node, 0 where unknown. */
export function likeliest(text: string, lexicon: Lexicon): { steps: Uint8Array; nodes: Uint32Array } {
  if (best.length <= text.length) {
    best = new Float64Array(2 * text.length);
    steps = new Uint8Array(2 * text.length);
    nodes = new Uint32Array(2 * text.length);
  }
  const { trie, logTotal } = lexicon;
  best[text.length] = 0;
  for (let start = text.length - 1; start >= 0; start--) {
    let node = trie.begin(text.charCodeAt(start));
    best[start] = lexicon.logFrequency(node) - logTotal + best[start + 1]!;
    steps[start] = 1;
    nodes[start] = lexicon.isWord(node) ? node : 0;
    for (let end = start + 1; node > 0 && end < text.length; ) {
      node = trie.step(node, text.charCodeAt(end++));
      if (!lexicon.isWord(node)) continue;
      const score = lexicon.logFrequency(node) - logTotal + best[end]!;
      if (score <= best[start]!) continue;
      best[start] = score;
      steps[start] = end - start;
      nodes[start] = node;
    }
  }
  return { steps, nodes };
}
