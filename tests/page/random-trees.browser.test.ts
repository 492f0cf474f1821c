import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unpackMatches } from '../../lib/matching/packed-matches.ts';
import { type Flow, rangeOf } from '../../lib/page/flow.ts';
import { flowStart } from '../../lib/page/flow-start.ts';
import { readFlows } from '../../lib/page/read-flows.ts';
import { fill, finder, flowText, flowTexts, mark, markedTexts, textOf } from './page-under-test.ts';

/** A tree as plain data: text, a line break, or an element with children. */
type Tree = string | null | Branch;
interface Branch {
  name: string;
  children: Tree[];
}

const inline = ['b', 'a', 'span', 'ruby', 'em'];
const block = ['p', 'div', 'li', 'td', 'section'];
/** A `div` that its style makes inline. */
const styled = 'inline div';

const { tree } = fc.letrec<{ tree: Tree; element: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc
      .array(fc.constantFrom('未来', '产业', '未', '来', '产', '业', 'a', ' ', '量'), { maxLength: 3 })
      .map((parts) => parts.join('')),
    fc.constant(null),
    tie('element'),
  ),
  element: fc
    .tuple(fc.constantFrom(...inline, ...inline, ...block, styled), fc.array(tie('tree'), { maxLength: 4 }))
    .map(([name, children]): Tree => ({ name, children })),
}));

function build(tree: Tree): Node {
  if (tree === null) return document.createElement('br');
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree.name === styled ? 'div' : tree.name);
  if (tree.name === styled) element.style.display = 'inline';
  for (const child of tree.children) element.append(build(child));
  return element;
}

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

/** Cuts every text node at random places, and strews empty ones between. */
function split(root: Node, cuts: number[]): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  for (const [index, text] of texts.entries()) {
    const cut = cuts[index % cuts.length]! % (text.length + 1);
    text.splitText(cut).before(document.createTextNode(''));
  }
}

const trees = fc.array(tree, { minLength: 1, maxLength: 5 });
const cuts = fc.array(fc.nat(6), { minLength: 1, maxLength: 5 });

function grow(all: Tree[], at: number[]): Node {
  const body = fill('');
  body.append(...all.map(build));
  split(body, at);
  return body;
}

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

/** A change of the page: at the place `at`, put a tree before it, take it away, or write another text. */
const change = fc.record({
  at: fc.nat(),
  act: fc.constantFrom('insert', 'remove', 'write', 'move'),
  tree,
  to: fc.nat(),
});

function nodesUnder(root: Node): Node[] {
  const walker = document.createTreeWalker(root);
  const nodes: Node[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode);
  return nodes;
}

it('keeps its marks in step with any change of the page', async () => {
  await fc.assert(
    fc.asyncProperty(
      trees,
      cuts,
      fc.array(change, { minLength: 1, maxLength: 6 }),
      async (all, at, changes) => {
        const body = grow(all, at);
        const marked = mark('未来产业', '产业', '来产', 'a');
        await expect.poll(() => marked.rounds()).toBeGreaterThan(0);
        for (const { at: place, act, tree: grown, to } of changes) {
          const nodes = nodesUnder(body);
          const node = nodes[place % (nodes.length || 1)];
          if (node === undefined || act === 'insert')
            body.insertBefore(build(grown), body.childNodes[place % (body.childNodes.length + 1)] ?? null);
          else if (act === 'remove') (node as ChildNode).remove();
          else if (act === 'write' && node instanceof Text)
            node.data = typeof grown === 'string' ? grown : '未来';
          else if (act === 'move') {
            const other = nodes[to % nodes.length]!;
            if (!node.contains(other)) (other as ChildNode).before(node);
          }
        }
        const expected = () => {
          const find = finder('未来产业', '产业', '来产', 'a');
          return [...readFlows(body.firstChild, body)]
            .map(flowText)
            .flatMap((text) => unpackMatches(find(text)).map(({ start, end }) => text.slice(start, end)))
            .sort();
        };
        await expect.poll(() => markedTexts(marked).sort()).toEqual(expected());
        marked.stop.abort();
      },
    ),
    { numRuns: 200 },
  );
});
