import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unpackMatches } from '../../lib/matching/packed-matches.ts';
import { type Flow, rangeOf } from '../../lib/page/flow.ts';
import { flowStart } from '../../lib/page/flow-start.ts';
import { readFlows } from '../../lib/page/read-flows.ts';
import { finder, flowText, flowTexts, mark, markedTexts, textOf } from './page-under-test.ts';
import { block, changesOf, cuts, grow, make, type Tree, treeOf } from './random-trees.ts';

/** The flows by the book: text with a mark at every edge of a block, cut at the marks. */
function naive(tree: Tree): string {
  if (tree === null) return '\n';
  if (typeof tree === 'string') return tree;
  const inside = tree.children.map(naive).join('');
  return block.includes(tree.name) ? `\n${inside}\n` : inside;
}

const naiveFlows = (trees: Tree[]): string[] =>
  trees
    .map(naive)
    .join('')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');

const pieces = ['未来', '产业', '未', '来', '产', '业', 'a', ' ', '量'];
const trees = fc.array(treeOf(...pieces), { minLength: 1, maxLength: 5 });

it('reads what the text says, however its nodes are split', () => {
  fc.assert(
    fc.property(trees, cuts, (all, at) => {
      const body = grow(all, at);
      expect(flowTexts(body)).toEqual(naiveFlows(all));
    }),
    { numRuns: 600 },
  );
});

it('leads from every span back to the same text', () => {
  fc.assert(
    fc.property(trees, cuts, fc.nat(), fc.nat(), (all, at, one, other) => {
      const body = grow(all, at);
      for (const flow of readFlows(body.firstChild, body)) {
        const text = flowText(flow);
        const [start, last] = [one % text.length, other % text.length].sort((a, b) => a - b) as [
          number,
          number,
        ];
        expect(textOf(rangeOf(flow, { start, end: last + 1 }))).toBe(text.slice(start, last + 1));
      }
    }),
    { numRuns: 200 },
  );
});

it('finds the same flow again from any node in it', () => {
  fc.assert(
    fc.property(trees, cuts, (all, at) => {
      const body = grow(all, at);
      const again = (node: Text): Flow | undefined => {
        const found = [...readFlows(flowStart(node, body), body, {}, node)];
        return found.find((flow) => flow.nodes.includes(node));
      };
      for (const flow of readFlows(body.firstChild, body)) {
        // Blank nodes behind a flow belong to it or not: it makes no difference.
        const told = (nodes: Text[] = []) => nodes.filter(({ data }) => data.trim() !== '');
        for (const node of flow.nodes) expect(told(again(node)?.nodes)).toEqual(told(flow.nodes));
      }
    }),
    { numRuns: 200 },
  );
});

it('keeps its marks in step with any change of the page', async () => {
  await fc.assert(
    fc.asyncProperty(trees, cuts, changesOf(...pieces), async (all, at, changes) => {
      const body = grow(all, at);
      const marked = mark('未来产业', '产业', '来产', 'a');
      await expect.poll(() => marked.rounds()).toBeGreaterThan(0);
      for (const change of changes) make(change, body);
      const expected = () => {
        const find = finder('未来产业', '产业', '来产', 'a');
        return [...readFlows(body.firstChild, body)]
          .map(flowText)
          .flatMap((text) => unpackMatches(find(text)).map(({ start, end }) => text.slice(start, end)))
          .sort();
      };
      await expect.poll(() => markedTexts(marked).sort()).toEqual(expected());
      marked.stop.abort();
    }),
    { numRuns: 200 },
  );
});
