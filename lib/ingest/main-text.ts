import { type MarkupElement, visit } from './markup.ts';
import { isBlock, isSilent } from './markup-blocks.ts';

/** Where the text of a web page stands. */
export interface MainText {
  root: MarkupElement;
  /** What stands in or around it and is not its text: menus, advertisements, what others wrote. */
  dropped: Set<MarkupElement>;
}

const around = new Set(['nav', 'footer', 'aside', 'dialog', 'menu', 'search']);
const roles =
  /^(?:navigation|banner|contentinfo|complementary|search|dialog|alert|menu|menubar|toolbar|tablist)$/;
const named =
  /(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|crumb|sidebar|side-?bar|footer|foot|share|shares|sharing|social|comments?|related|recommend(?:ed)?|recommendations?|advert\w*|ads?|banner|copyright|pagination|pager|toolbar|login|subscribe|newsletter|cookies?|popup|modal|qrcode|hot-?(?:list|news)|rank(?:ing)?|links?|skip-?link)(?=$|[\s_-])/i;

/** Share of the text that must stand inside an element for the rest to be left out. */
const enough = 0.8;

/** Finds the element that holds nearly all running text, judged by its marks and by how much of it are links. */
export function findMainText(body: MarkupElement): MainText {
  const { weights, dropped } = weigh(body);
  const all = weights.get(body) ?? 0;
  let root = body;
  for (;;) {
    const heavy = root.children.find(
      (child) => typeof child !== 'string' && (weights.get(child) ?? 0) >= all * enough,
    );
    if (all === 0 || heavy === undefined || typeof heavy === 'string' || !isContainer(heavy)) break;
    root = heavy;
  }
  return { root, dropped };
}

function isContainer(element: MarkupElement): boolean {
  return isBlock(element) && !/^(?:p|li|pre|h[1-6]|td|tr|tbody|dd|dt|blockquote)$/.test(element.name);
}

interface Weighed {
  /** Code units of running text under an element, none under one that is dropped. */
  weights: Map<MarkupElement, number>;
  dropped: Set<MarkupElement>;
}

interface Open {
  element: MarkupElement;
  text: number;
  linked: number;
}

function weigh(body: MarkupElement): Weighed {
  const weights = new Map<MarkupElement, number>();
  const dropped = new Set<MarkupElement>();
  const total = lengthOf(body);
  const open: Open[] = [];
  let links = 0;
  visit(body, {
    open(element) {
      if (isSilent(element)) return false;
      if (element.name === 'a') links++;
      open.push({ element, text: 0, linked: 0 });
      return true;
    },
    text(text) {
      const { length } = text.replace(/\s+/g, '');
      const top = open.at(-1)!;
      top.text += length;
      if (links > 0) top.linked += length;
    },
    close(element) {
      if (element.name === 'a') links--;
      const { text, linked } = open.pop()!;
      const above = open.at(-1);
      const isDropped = element !== body && isBlock(element) && isAround(element, text, linked, total);
      if (isDropped) dropped.add(element);
      else weights.set(element, text - linked);
      if (above === undefined || isDropped) return;
      above.text += text;
      above.linked += linked;
    },
  });
  return { weights, dropped };
}

/** Stands it around the text? Never said of an element that holds most of what there is. */
function isAround({ name, attributes }: MarkupElement, text: number, linked: number, total: number): boolean {
  if (text > total / 2) return false;
  if (around.has(name) || roles.test(attributes.get('role') ?? '')) return true;
  if (name === 'body' || name === 'html' || /^h[1-6]$/.test(name)) return false;
  if (named.test(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`)) return true;
  return /^(?:ul|ol|div|section|table)$/.test(name) && linked > text * 0.6 && text < total * 0.3;
}

function lengthOf(body: MarkupElement): number {
  let length = 0;
  visit(body, {
    open: (element) => !isSilent(element),
    text: (text) => {
      length += text.replace(/\s+/g, '').length;
    },
  });
  return length;
}
