import type { BlockWriter } from './block-writer.ts';
import { type MarkupElement, textIn, visit } from './markup.ts';
import { isDataTable, rowsOf } from './markup-table.ts';

const blocks = new Set(
  ('address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead title tr ul')
    .split(' '),
); // biome-ignore format: a table

/** What is never read: programs, pictures, controls, and what a page holds ready for programs. */
const silent = new Set(
  ('applet area audio base button canvas datalist embed frame frameset head iframe img input link map math meta noembed ' +
    'noframes noscript object option rp rt script select style svg template textarea title track video')
    .split(' '),
); // biome-ignore format: a table

export function isBlock({ name }: MarkupElement): boolean {
  return blocks.has(name);
}

/** Is this element never shown, or no text? */
export function isSilent({ name, attributes }: MarkupElement): boolean {
  if (silent.has(name)) return true;
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  if (/display\s*:\s*none/i.test(attributes.get('style') ?? '')) return true;
  if (/\bnoteref\b/.test(`${attributes.get('epub:type') ?? ''} ${attributes.get('role') ?? ''}`)) return true;
  return name === 'sup' && /\breference\b/.test(attributes.get('class') ?? '');
}

/** Writes the blocks of a tree of HTML elements: headings, paragraphs, items, listings, rows of tables. */
export function writeBlocks(
  writer: BlockWriter,
  root: MarkupElement,
  dropped: ReadonlySet<MarkupElement> = new Set(),
): void {
  let marked = false;
  const begin = (element: MarkupElement) => {
    const level = /^h[1-6]$/.test(element.name) ? Number(element.name[1]) : 0;
    const marks = { ...(level > 0 && { level }), ...(element.name === 'li' && { bullet: true }) };
    const says = level > 0 || element.name === 'li';
    if (marked && writer.isEmpty && !says) return;
    writer.begin(marks);
    marked = says;
  };
  visit(root, {
    open(element) {
      if (isSilent(element) || dropped.has(element)) return false;
      if (element.name === 'br') return breakLine(writer);
      if (element.name === 'pre') return writeListing(writer, element);
      if (element.name === 'table' && isDataTable(element)) return writeRows(writer, element);
      if (isBlock(element)) begin(element);
      return true;
    },
    text: (text) => writer.write(text),
    close(element) {
      if (!isBlock(element)) return;
      writer.begin();
      marked = false;
    },
  });
}

/** One break ends a line, two a paragraph. */
function breakLine(writer: BlockWriter): false {
  writer.begin({ gap: writer.isEmpty });
  return false;
}

function writeListing(writer: BlockWriter, element: MarkupElement): false {
  for (const [i, line] of textIn(element)
    .split(/\r\n?|\n/)
    .entries()) {
    writer.begin({ listing: true, gap: i === 0 });
    writer.writeAsIs(line);
  }
  writer.begin();
  return false;
}

function writeRows(writer: BlockWriter, table: MarkupElement): false {
  for (const row of rowsOf(table)) {
    writer.begin({ listing: true });
    writer.writeAsIs(row.join('\t'));
  }
  writer.begin();
  return false;
}
