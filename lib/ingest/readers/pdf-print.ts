import { type Line, lineOf } from '../line.ts';
import type { Bookmark } from './pdf-engine.ts';
import { headingLevels } from './pdf-headings.ts';
import { mainSize, type Row } from './pdf-rows.ts';
import { runsOn, type SetRow, setColumn } from './pdf-setting.ts';

interface ColumnedPage {
  columns: Row[][];
}

/** A row on its way into the text. */
interface PrintedRow {
  row: SetRow;
  level: number;
  marks: Partial<Line>;
}

/** Puts the rows of all pages one below the other, each with what its place says of it. */
export function printPages(
  pages: readonly ColumnedPage[],
  furniture: ReadonlySet<Row>,
  bookmarks: readonly Bookmark[],
): { text: string; lines: Line[] } {
  const kept = pages.map(({ columns }) => columns.map((rows) => rows.filter((row) => !furniture.has(row))));
  const levelOf = headingLevels(kept.flat(2), bookmarks);
  const body = mainSize(kept.flat(2));
  const rows: PrintedRow[] = [];
  let waiting: PrintedRow[] = [];
  let above: PrintedRow | null = null;
  for (const [page, { columns }] of pages.entries()) {
    for (const row of columns.flat().filter((one) => furniture.has(one)))
      rows.push({ row: setColumn([row], page)[0]!, level: 0, marks: { furniture: true, gap: true } });
    for (const [at, column] of kept[page]!.filter((one) => one.length > 0).entries()) {
      const set = setColumn(column, page);
      const notes = set.length - footnotesFrom(set, body);
      for (const [i, row] of set.entries()) {
        const printed = { row, level: levelOf(row), marks: { pageBreak: at === 0 && i === 0 && page > 0 } };
        if (i >= notes) waiting.push({ ...printed, level: 0 });
        else {
          const goesOn: boolean = above !== null && runsOn(above.row, row, [above.level, printed.level]);
          if (!goesOn) for (const note of inOrder(waiting)) rows.push(note);
          if (!goesOn) waiting = [];
          above = withSetting(printed, goesOn);
          rows.push(above);
        }
      }
    }
  }
  return join([...rows, ...inOrder(waiting)]);
}

/** Footnotes stand behind the paragraph that goes on over the page; each with its own lines. */
function inOrder(notes: readonly PrintedRow[]): PrintedRow[] {
  return notes.map((note, i) => {
    const above = notes[i - 1];
    return withSetting(note, above !== undefined && runsOn(above.row, note.row, [0, 0]));
  });
}

function withSetting(printed: PrintedRow, goesOn: boolean): PrintedRow {
  const { row, level, marks } = printed;
  const indent = Math.max(0, Math.round(((row.left - row.margin.left) / row.size) * 2));
  return { ...printed, marks: { ...marks, level, indent, runsOn: goesOn, gap: !goesOn } };
}

/** Rows at the foot of a column that are all smaller than the text, and its last. */
function footnotesFrom(rows: readonly SetRow[], body: number): number {
  let count = 0;
  while (count < rows.length && rows[rows.length - 1 - count]!.size < body * 0.93) count++;
  return count === rows.length ? 0 : count;
}

function join(rows: readonly PrintedRow[]): { text: string; lines: Line[] } {
  const text = rows.map(({ row }) => `${row.text}\n`).join('');
  let at = 0;
  const lines = rows.flatMap(({ row, marks }) => {
    const start = at;
    at += row.text.length + 1;
    return lineOf(text, [{ start, end: at - 1 }], marks) ?? [];
  });
  return { text, lines };
}
