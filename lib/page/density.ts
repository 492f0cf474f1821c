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

/** Whether an element or one around it is quiet or shut; neighbours share what is around them, so answers are kept in `known`. */
function isQuiet(element: Element, known: Map<Element, boolean>): boolean {
  const way: Element[] = [];
  let at: Node | null = element;
  while (at !== null && isElement(at) && !known.has(at) && !isOfKind(at, quiet) && !isShut(at)) {
    way.push(at);
    at = parentOf(at);
  }
  const verdict = at !== null && isElement(at) && (known.get(at) ?? true);
  for (const each of way) known.set(each, verdict);
  return verdict;
}

/**
 * Which matches of some parts, given from top to bottom, are painted: all, or of each term the first of a section and
 * then one a screenful. What is painted already stays, so that nothing flickers while the page is scrolled or grows.
 */
export function thinned(parts: readonly FlowPart[], density: Density): (readonly Match[])[] {
  const slices = parts.map(({ flow, from, to }) => flow.matches.slice(from, to));
  if (density === 'all') return slices;
  const isFree = placing();
  for (const part of parts) for (const match of part.flow.painted) isFree(part, match);
  return slices.map((slice, at) => {
    const part = parts[at]!;
    return slice.filter((match) => part.flow.painted.includes(match) || isFree(part, match));
  });
}

/** Asks whether a match may be painted; if so, its place is taken. */
function placing(): (part: FlowPart, match: Match) => boolean {
  const sections = new Map<Element, Element>();
  const known = new Map<Element, boolean>();
  const taken = new Map<number, { section: Element; top: number; left: number }[]>();
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
    if (isQuiet(elementOf(flow.nodes[nodeIndexAt(flow.starts, start)]!)!, known)) return false;
    taken.set(key, places);
    return places.push({ section, top, left }) > 0;
  };
}
