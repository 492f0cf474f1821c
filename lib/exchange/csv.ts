/**
 * CSV (RFC 4180) that a spreadsheet may open: a cell that one would take for a formula is led by an apostrophe, and
 * comes back without it (https://owasp.org/www-community/attacks/CSV_Injection).
 */

/** What a spreadsheet takes for a formula, also behind blanks and in full width; a control may hide one. */
const formula = /^'*\s*[=+\-@＝＋－＠\t\r\n]/;
const guarded = /^'+\s*[=+\-@＝＋－＠\t\r\n]/;

/** Rows as CSV, with the byte order mark without which spreadsheets take Chinese for something else. */
export function writeCsv(rows: readonly (readonly string[])[], separator: ',' | '\t' = ','): string {
  return `\ufeff${rows.map((row) => row.map(writeCell).join(separator)).join('\r\n')}\r\n`;
}

function writeCell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * Rows of a CSV text. Spreadsheets write it anew with their own line ends, without needless quotes, and with a
 * semicolon or tab where a comma is the decimal point: all are read. Null where a quotation never ends.
 */
export function parseCsv(text: string): string[][] | null {
  const source = text.replace(/^\ufeff/, '');
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    const cell = source[at] === '"' ? quotedCell(source, at, separator) : plainCell(source, at, separator);
    if (!cell) return null;
    row.push(guarded.test(cell.value) ? cell.value.slice(1) : cell.value);
    at = cell.end;
    if (source[at] === separator) {
      at += 1;
      if (at < source.length) continue;
      row.push('');
    }
    if (source[at] === '\r') at += 1;
    if (source[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

/** The one of the three that the first line has most of, outside quotations. */
function separatorOf(source: string): string {
  const times = new Map([',', ';', '\t'].map((one) => [one, 0]));
  let isQuoted = false;
  for (const character of source) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '\n' || character === '\r')) break;
    else if (!isQuoted && times.has(character)) times.set(character, times.get(character)! + 1);
  }
  const [best] = [...times].toSorted(([, a], [, b]) => b - a);
  return best![0];
}

function plainCell(source: string, start: number, separator: string) {
  let end = start;
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r')
    end += 1;
  return { value: source.slice(start, end), end };
}

/** What stands between the quotation and the next cell belongs to it, as spreadsheets read it. */
function quotedCell(source: string, start: number, separator: string) {
  let value = '';
  for (let at = start + 1; ; ) {
    const end = source.indexOf('"', at);
    if (end < 0) return null;
    value += source.slice(at, end);
    if (source[end + 1] !== '"') {
      const rest = plainCell(source, end + 1, separator);
      return { value: value + rest.value, end: rest.end };
    }
    value += '"';
    at = end + 2;
  }
}
