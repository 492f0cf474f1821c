import { type MarkupElement, textIn } from './markup.ts';

/** Code units of a cell from which on a table only lays a page out. */
const longCell = 300;

/** Does a table hold data, rather than lay out a page? Then no cell holds much, or blocks of its own. */
export function isDataTable(table: MarkupElement): boolean {
  const rows = cellsOf(table);
  const cells = rows.flat();
  const holdsBlocks = (cell: MarkupElement) =>
    blocksIn(cell) > 1 || cell.children.some((child) => typeof child !== 'string' && child.name === 'table');
  if (rows.length === 0 || rows.every((row) => row.length < 2)) return false;
  return cells.every((cell) => !holdsBlocks(cell) && textIn(cell).length < longCell);
}

function blocksIn({ children }: MarkupElement): number {
  return children.filter(
    (child) => typeof child !== 'string' && /^(?:p|div|ul|ol|h[1-6]|section|article)$/.test(child.name),
  ).length;
}

/** The texts of the cells, row by row; rows that say nothing are left out. */
export function rowsOf(table: MarkupElement): string[][] {
  return cellsOf(table)
    .map((row) => row.map((cell) => textIn(cell).replace(/\s+/g, ' ').trim()))
    .filter((row) => row.some((text) => text !== ''));
}

function cellsOf(table: MarkupElement): MarkupElement[][] {
  const rows = childrenNamed(table, /^(?:tr|tbody|thead|tfoot|caption)$/).flatMap((child) =>
    child.name === 'tr' ? [child] : child.name === 'caption' ? [] : childrenNamed(child, /^tr$/),
  );
  return rows.map((row) => childrenNamed(row, /^t[dh]$/));
}

function childrenNamed({ children }: MarkupElement, names: RegExp): MarkupElement[] {
  return children.filter((child) => typeof child !== 'string' && names.test(child.name)) as MarkupElement[];
}
