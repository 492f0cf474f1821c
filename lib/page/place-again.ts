import { nodeIndexAt } from './flow.ts';
import type { MarkedPlace } from './marked-place.ts';
import type { Marks } from './marks.ts';

/** A place whose flow was read anew, in the flow that now holds its text; null where its text is gone or changed. */
export function placeAgain({ flow: old, match: before }: MarkedPlace, marks: Marks): MarkedPlace | null {
  const index = nodeIndexAt(old.starts, before.start);
  const node = old.nodes[index]!;
  const flow = marks.at(node);
  if (flow === undefined) return null;
  const moved = flow.starts[flow.nodes.indexOf(node)]! - old.starts[index]!;
  const match = flow.matches.find(
    ({ key, start, end }) =>
      key === before.key && start === before.start + moved && end === before.end + moved,
  );
  return match === undefined ? null : { flow, match };
}
