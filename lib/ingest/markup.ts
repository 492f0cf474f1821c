import { Parser } from 'htmlparser2';
import { markupDepth, markupElements, markupWork } from '../limits.ts';
import { IngestError } from './ingest-error.ts';

/** An element of a marked-up text: inert data, whatever its name. */
export interface MarkupElement {
  /** In lower case for HTML; as written, with its prefix, for XML. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Elements and stretches of text, in order. */
  children: (MarkupElement | string)[];
  parent: MarkupElement | null;
}

/** Attributes of HTML that a reader of ours asks for; all others are dropped unread. */
const wanted =
  /^(?:id|class|role|hidden|style|href|name|content|property|itemprop|datetime|type|aria-hidden|epub:type|lang)$/;

/** Parses HTML, forgiving, or XML as a tree; throws `IngestError` for what nests without end or defines entities. */
export function parseMarkup(source: string, kind: 'html' | 'xml'): MarkupElement {
  if (kind === 'xml') refuseEntities(source);
  const root = elementOf('', new Map(), null);
  let current = root;
  let depth = 0;
  let count = 0;
  let work = 0;
  const tire = () => {
    work += depth;
    if (work > markupWork || depth > markupDepth || count > markupElements) throw new IngestError('complex');
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        count++;
        tire();
        const kept = Object.entries(attributes).filter(([key]) => kind === 'xml' || wanted.test(key));
        const element = elementOf(name, new Map(kept), current);
        current.children.push(element);
        current = element;
      },
      onclosetag() {
        tire();
        depth--;
        current = current.parent ?? root;
      },
      ontext(text) {
        current.children.push(text);
      },
    },
    { xmlMode: kind === 'xml' },
  );
  parser.end(source);
  return root;
}

/** Entities that a file defines itself are how it grows without end, or reads what is not its own. */
function refuseEntities(source: string): void {
  if (/<!ENTITY/i.test(source.slice(0, 100_000))) throw new IngestError('xml');
}

function elementOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: MarkupElement | null,
): MarkupElement {
  return { name, attributes, children: [], parent };
}

/** All elements under `root` in order of the text, without recursion: a tree may be as deep as it is long. */
export function* elementsIn(root: MarkupElement): Generator<MarkupElement> {
  const waiting = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element !== root) yield element;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!;
      if (typeof child !== 'string') waiting.push(child);
    }
  }
}

/** The first element of one of these names. */
export function findElement(root: MarkupElement, ...names: string[]): MarkupElement | null {
  for (const element of elementsIn(root)) if (names.includes(element.name)) return element;
  return null;
}

/** The elements under `root` of a name, whatever its prefix. */
export function elementsNamed(root: MarkupElement, name: string): MarkupElement[] {
  return [...elementsIn(root)].filter((element) => element.name.replace(/^.*:/, '') === name);
}

/** The text under an element, as written. */
export function textIn(root: MarkupElement): string {
  const pieces: string[] = [];
  visit(root, { text: (piece) => pieces.push(piece) });
  return pieces.join('');
}

/** What is told of a tree on the walk through it. */
export interface Visitor {
  /** False: the element is passed over, and `close` is not called for it. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most visitors have nothing to say
  open?(element: MarkupElement): boolean | void;
  text?(text: string): void;
  close?(element: MarkupElement): void;
}

/** Walks the tree in order of the text, without recursion. */
export function visit(root: MarkupElement, visitor: Visitor): void {
  const path: { element: MarkupElement; next: number }[] = [];
  const enter = (element: MarkupElement) => {
    if (visitor.open?.(element) !== false) path.push({ element, next: 0 });
  };
  enter(root);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const child = top.element.children[top.next++];
    if (child === undefined) {
      visitor.close?.(top.element);
      path.pop();
    } else if (typeof child === 'string') visitor.text?.(child);
    else enter(child);
  }
}
