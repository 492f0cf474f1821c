import type { Span } from '../model.ts';
import type { MarkedFlow } from './marked-flow.ts';
import type { MarkedPlace } from './marked-place.ts';
import type { Marks } from './marks.ts';

/** The marked flows in the order of the page: made on demand, for while the page changes order costs. */
export function* orderedFlows(trees: readonly Node[], marks: Marks): Generator<MarkedFlow> {
  let last: MarkedFlow | undefined;
  for (const tree of trees) {
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const flow = marks.at(walker.currentNode);
      if (flow === undefined || flow === last) continue;
      last = flow;
      yield flow;
    }
  }
}

/** Every place of a term, in the order of the page. */
export function* placesOf(term: number, trees: readonly Node[], marks: Marks): Generator<MarkedPlace> {
  for (const flow of orderedFlows(trees, marks)) {
    for (const match of flow.matches) if (match.key === term) yield { flow, match };
  }
}

/** The text of a flow at a span, as the page has it. */
export function textAt(flow: MarkedFlow, { start, end }: Span): string {
  const parts = flow.nodes.map((node, index) => {
    const from = flow.starts[index]!;
    return node.data.slice(Math.max(0, start - from), Math.max(0, end - from));
  });
  return parts.join('');
}
