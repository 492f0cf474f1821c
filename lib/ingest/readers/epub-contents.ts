import type { Archive } from '../archive.ts';
import { elementsNamed, type MarkupElement, parseMarkup, textIn } from '../markup.ts';

/** The chapters of a book in reading order. */
interface EpubContents {
  chapters: {
    /** Name of the part in the package. */
    name: string;
    /** In the table of contents. */
    title: string | null;
  }[];
}

/** Reads manifest, spine and table of contents; the table itself and parts beside the text are left out. */
export function epubContents(archive: Archive, book: MarkupElement, path: string): EpubContents {
  const items = new Map(elementsNamed(book, 'item').map((item) => [item.attributes.get('id') ?? '', item]));
  const nameOf = (item: MarkupElement) => partName(path, item.attributes.get('href') ?? '');
  const isTable = (item: MarkupElement) => /\bnav\b/.test(item.attributes.get('properties') ?? '');
  const titles = new Map<string, string>();
  for (const item of items.values()) {
    const isNcx = item.attributes.get('media-type') === 'application/x-dtbncx+xml';
    if (isNcx || isTable(item)) readTable(archive.text(nameOf(item)), nameOf(item), titles);
  }
  const chapters = elementsNamed(book, 'itemref')
    .filter((reference) => reference.attributes.get('linear') !== 'no')
    .map((reference) => items.get(reference.attributes.get('idref') ?? ''))
    .filter((item) => item !== undefined)
    .filter((item) => /x?html|xml/.test(item.attributes.get('media-type') ?? 'html') && !isTable(item))
    .map((item) => ({ name: nameOf(item), title: titles.get(nameOf(item)) ?? null }));
  return { chapters };
}

/** The first name that a table of contents gives to each part: EPUB 3 in links, EPUB 2 in points. */
function readTable(source: string | null, table: string, titles: Map<string, string>): void {
  if (source === null) return;
  const root = parseMarkup(source, 'xml');
  const entries = [
    ...elementsNamed(root, 'a').map((link) => [link.attributes.get('href'), textIn(link)] as const),
    ...elementsNamed(root, 'navPoint').map((point) => {
      const target = elementsNamed(point, 'content')[0]?.attributes.get('src');
      const label = elementsNamed(point, 'text')[0];
      return [target, label === undefined ? '' : textIn(label)] as const;
    }),
  ];
  for (const [target, text] of entries) {
    const name = partName(table, target ?? '');
    const title = text.replace(/\s+/g, ' ').trim();
    if (title !== '' && !titles.has(name)) titles.set(name, title);
  }
}

/** A reference within the package as the name of a part: only ever compared, never a path of the disk. */
function partName(from: string, reference: string): string {
  const path = decoded(reference.replace(/[#?].*$/, ''));
  const steps: string[] = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch (error) {
    if (error instanceof URIError) return reference;
    throw error;
  }
}
