/** The best of the peers, run in the page: an automaton over the text of the page, and a live range for each match. */
import type { AhoCorasick } from '@monyone/aho-corasick/greedy';

const unread = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT', 'IFRAME']);
const inline = new Set([
  'A',
  'B',
  'CODE',
  'EM',
  'FONT',
  'I',
  'RUBY',
  'SMALL',
  'SPAN',
  'STRONG',
  'SUB',
  'SUP',
]);

interface Collected {
  nodes: Text[];
  starts: number[];
  text: string;
}

/** Marks the page, and says how many matches it found. */
export function markByAutomaton(automaton: AhoCorasick): number {
  const { nodes, starts, text } = collect();
  const highlight = new Highlight();
  let at = 0;
  for (const { begin, end } of automaton.matchInText(text)) {
    while (at + 1 < nodes.length && starts[at + 1]! <= begin) at++;
    let last = at;
    while (last + 1 < nodes.length && starts[last + 1]! < end) last++;
    const range = new Range();
    range.setStart(nodes[at]!, begin - starts[at]!);
    range.setEnd(nodes[last]!, end - starts[last]!);
    highlight.add(range);
  }
  CSS.highlights.set('glossa-term', highlight);
  return highlight.size;
}

/** The text of the page; a line feed stands between blocks, so that no match crosses their edges. */
function collect(): Collected {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  let block: Node | null = null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const parent = node.parentNode!;
    if (unread.has(parent.nodeName)) continue;
    const around = blockOf(parent);
    if (around !== block) {
      parts.push('\n');
      length++;
      block = around;
    }
    nodes.push(node);
    starts.push(length);
    parts.push(node.data);
    length += node.data.length;
  }
  return { nodes, starts, text: parts.join('') };
}

function blockOf(node: Node): Node {
  let around = node;
  while (around !== document.body && inline.has(around.nodeName)) around = around.parentNode!;
  return around;
}
