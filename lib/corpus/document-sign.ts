import { sketchOf } from '../importing/sketch.ts';
import type { Passage } from '../model.ts';
import { sha256 } from '../store/sha256.ts';

/** What tells a document from others by its wording, whatever file it came in; see `DocumentRow`. */
interface DocumentSign {
  content: string;
  sketch: number[];
}

/** Signs made, as long as the passages are held: an import asks for each three times. */
const made = new WeakMap<readonly Passage[], Promise<DocumentSign>>();

/** The sign of a document's passages, which must not change after. */
export function signOf(passages: readonly Passage[]): Promise<DocumentSign> {
  const known = made.get(passages) ?? makeSign(passages);
  made.set(passages, known);
  return known;
}

async function makeSign(passages: readonly Passage[]): Promise<DocumentSign> {
  const text = passages.map((passage) => passage.text).join('\n');
  return { content: await sha256(new TextEncoder().encode(text)), sketch: sketchOf(passages) };
}
