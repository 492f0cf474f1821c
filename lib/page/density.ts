import type { Match } from '../model.ts';
import type { Density } from '../questions.ts';
import { nodeIndexAt } from './flow.ts';
import { isStuck } from './is-stuck.ts';
import type { FlowPart } from './nearby.ts';
import { elementOf, isElement, isOfKind, parentOf, rectOf } from './safe-dom.ts';
import { sectionOf } from './section.ts';

/** Where a page leads elsewhere, serves itself or shows code: not what is read. Links in headings are read. */
const quiet =
  'nav,button,code,kbd,pre[class],[class*=highlight] pre,' +
  '[role^=nav],[role=button],[role^=menu],[role=tab],[role=tablist],' +
  // What holds the text of the page is no menu, though its name tells of one.
  ':is(header,footer,aside,:is([class*=nav],[class*=menu],[class*=crumb],[id*=nav])' +
  ':not(:root,body,:has(main,article,h1,p+p))) a:not(:is(h1,h2,h3) *)';

/** A closed panel, or words for screen readers only: it cuts off what it holds. What floats out of it, it does not hold. */
const isShut = (element: Element) =>
  rectOf(element).height < 4 &&
  element.scrollHeight > 9 &&
  getComputedStyle(element).overflowY !== 'visible' &&
  !isOfKind(element, ':root,body');

/** Whether a test holds of an element or of one around it; neighbours share what is around them, so answers are kept. */
function isWithin(holds: (element: Element) => boolean): (node: Node | null) => boolean {
  const known = new Map<Element, boolean>();
  return (node) => {
    const way: Element[] = [];
    let at = node;
    while (at !== null && isElement(at) && !known.has(at) && !holds(at)) {
      way.push(at);
      at = parentOf(at);
    }
    const verdict = at !== null && isElement(at) && (known.get(at) ?? true);
    for (const each of way) known.set(each, verdict);
    return verdict;
  };
}

/**
 * Decides which matches are painted: all, or of each term the first of a section and then one a screenful. All parts
 * are measured before the first is asked for, for where they stand is stated in the viewport of that moment.
 */
export class Thinning {
  readonly #isFree: (part: FlowPart, match: Match) => boolean;

  constructor(density: Density) {
    this.#isFree = density === 'all' ? () => true : placing();
  }

  /** What is painted already stays, so that nothing flickers while the page is scrolled or grows: told first, of all parts. */
  keep(part: FlowPart): void {
    for (const match of part.flow.painted) this.#isFree(part, match);
  }

  /** The matches of a part that are to be painted; the parts are asked for from top to bottom. */
  pick(part: FlowPart): readonly Match[] {
    const { flow, from, to } = part;
    return flow.matches
      .slice(from, to)
      .filter((match) => flow.painted.includes(match) || this.#isFree(part, match));
  }
}

/** Asks whether a match may be painted; if so, its place is taken. */
function placing(): (part: FlowPart, match: Match) => boolean {
  const sections = new Map<Element, Element>();
  const isInQuiet = isWithin((element) => isOfKind(element, quiet));
  const isInShut = isWithin(isShut);
  const taken = new Map<number, { section: Element; top: number; left: number }[]>();
  // Asked once: each number of the window costs as much as all the rest that is asked for a match.
  const { innerWidth, innerHeight, scrollX, scrollY } = window;
  // Beyond the edges of all that can be scrolled to: closed drawers, words for screen readers only.
  const wide = document.documentElement.scrollWidth;
  const isOutside = ({ flow, box }: FlowPart) =>
    box.right + scrollX <= innerWidth - wide ||
    box.bottom + scrollY <= 0 ||
    // On the right there may be the rest of a box that scrolls.
    (box.left + scrollX >= wide && isStuck(flow.element));
  // A frame may be as tall as all that is in it.
  const screenful = window === top ? innerHeight : Math.min(innerHeight, screen.height);
  return (part, { start, key }) => {
    const { flow, box } = part;
    const section = sectionOf(flow.element, sections);
    const length = flow.starts.at(-1)! + flow.nodes.at(-1)!.length;
    const { left } = box;
    const top = box.top + (box.height * start) / length;
    const places = taken.get(key) ?? [];
    const isNear = (other: (typeof places)[number]) =>
      other.section === section &&
      Math.abs(other.top - top) < screenful &&
      Math.abs(other.left - left) < innerWidth;
    if (places.some(isNear)) return false;
    if (isOutside(part)) return false;
    if (isInQuiet(elementOf(flow.nodes[nodeIndexAt(flow.starts, start)]!))) return false;
    // What stands within a flow is inline and cuts nothing off; a box of several pixels need not be measured again.
    if (isInShut(box.height < 4 ? flow.element : parentOf(flow.element))) return false;
    taken.set(key, places);
    return places.push({ section, top, left }) > 0;
  };
}
