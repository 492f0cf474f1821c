import type { Batch } from './batch.ts';
import type { Flow } from './flow.ts';
import { FlowWalk, type Reading } from './flow-walk.ts';

/**
 * The flows of a tree in document order, from the node `from` on, within `root`; given `until`, it stops at
 * the first edge of a block after that node. The caller has made sure that `from` may be read.
 * They come together as long as their text is shorter than `enough`; where none comes for long it gives null, so that
 * the caller may pause.
 */
export function walkBatches(
  enough: number,
  from: Node | null,
  root: Node,
  reading: Reading = {},
  until: Node = root,
): Generator<Batch | null, void, void> {
  return new FlowWalk(from, root, reading, until).batches(enough);
}

type Walk = [from: Node | null, root: Node, reading?: Reading, until?: Node];

/** The same, one by one. */
export function* walkFlows(...walk: Walk): Generator<Flow | null, void, void> {
  yield* walkBatches(0, ...walk);
}

/** The same without pauses. */
export function* readFlows(...walk: Walk): Generator<Flow, void, void> {
  for (const flow of walkFlows(...walk)) if (flow !== null) yield flow;
}
