import type { Passage } from '../model.ts';
import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';

/** Numbers kept of one document: with 48 an overlap of a third is seen for certain. */
const size = 48;

/** Shorter paragraphs stand in many documents. */
const telling = 12;

/**
 * The smallest hashes of a document's paragraphs, ascending: two documents share about as many as they share paragraphs
 * (a bottom-k sketch: Broder, On the resemblance and containment of documents, 1997).
 */
export function sketchOf(passages: readonly Pick<Passage, 'text'>[]): number[] {
  const hashes = passages
    .map(({ text }) => foldKey(text, simplified))
    .filter((text) => text.length >= telling)
    .map(hashOf);
  return [...new Set(hashes)].sort((a, b) => a - b).slice(0, size);
}

/** Share of paragraphs that two documents have in common, judged by their sketches, 0–1. */
export function resemblance(one: readonly number[], other: readonly number[]): number {
  const union = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, size);
  const [inOne, inOther] = [new Set(one), new Set(other)];
  return union.length === 0
    ? 0
    : union.filter((hash) => inOne.has(hash) && inOther.has(hash)).length / union.length;
}

/** FNV-1a over code units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
