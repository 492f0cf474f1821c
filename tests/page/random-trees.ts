/** Random pages, and random changes of them. */
import fc from 'fast-check';
import { fill } from './page-under-test.ts';

/** A tree as plain data: text, a line break, or an element with children. */
export type Tree = string | null | Branch;
interface Branch {
  name: string;
  children: Tree[];
}

const inline = ['b', 'a', 'span', 'ruby', 'em'];
export const block = ['p', 'div', 'li', 'td', 'section'];
/** A `div` that its style makes inline. */
const styled = 'inline div';

/** Trees with text of such pieces. */
export function treeOf(...pieces: string[]): fc.Arbitrary<Tree> {
  const { tree } = fc.letrec<{ tree: Tree; element: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((parts) => parts.join('')),
      fc.constant(null),
      tie('element'),
    ),
    element: fc
      .tuple(fc.constantFrom(...inline, ...inline, ...block, styled), fc.array(tie('tree'), { maxLength: 4 }))
      .map(([name, children]): Tree => ({ name, children })),
  }));
  return tree;
}

function build(tree: Tree): Node {
  if (tree === null) return document.createElement('br');
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree.name === styled ? 'div' : tree.name);
  if (tree.name === styled) element.style.display = 'inline';
  for (const child of tree.children) element.append(build(child));
  return element;
}

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

/** How text nodes are cut. */
export const cuts = fc.array(fc.nat(6), { minLength: 1, maxLength: 5 });

/** Puts trees into the page, and cuts their text. */
export function grow(all: Tree[], at: number[]): HTMLElement {
  const body = fill('');
  body.append(...all.map(build));
  split(body, at);
  return body;
}

/** A change of the page: at the place `at`, put a tree before it, take it away, or write another text. */
interface Change {
  at: number;
  act: 'insert' | 'remove' | 'write' | 'move';
  tree: Tree;
  text: string;
  to: number;
}

/** Some of them in a row, with text of such pieces. */
export function changesOf(...pieces: string[]): fc.Arbitrary<Change[]> {
  const act = fc.constantFrom('insert', 'remove', 'write', 'move');
  const text = fc.constantFrom(...pieces);
  const change = fc.record({ at: fc.nat(), act, tree: treeOf(...pieces), text, to: fc.nat() });
  return fc.array(change, { minLength: 1, maxLength: 6 });
}

function nodesUnder(root: Node): Node[] {
  const walker = document.createTreeWalker(root);
  const nodes: Node[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode);
  return nodes;
}

/** Does it to the page. */
export function make({ at: place, act, tree: grown, text, to }: Change, body: Element): void {
  const nodes = nodesUnder(body);
  const node = nodes[place % (nodes.length || 1)];
  if (node === undefined || act === 'insert')
    body.insertBefore(build(grown), body.childNodes[place % (body.childNodes.length + 1)] ?? null);
  else if (act === 'remove') (node as ChildNode).remove();
  else if (act === 'write' && node instanceof Text) node.data = text;
  else if (act === 'move') {
    const other = nodes[to % nodes.length]!;
    if (!node.contains(other)) (other as ChildNode).before(node);
  }
}
