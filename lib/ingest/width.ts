/** How wide text is in print: Han characters and full-width marks take two columns, all else one. */

/** Columns of `text`; a tab goes to the next multiple of eight. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 9) columns = (columns & ~7) + 8;
    else columns += unit >= 0x2e80 && unit !== 0xfeff ? 2 : 1;
  }
  return columns;
}
