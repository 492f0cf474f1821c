/** Names in one cell: parted by semicolons, of which one within a name is led by a backslash. */
export function writeList(names: readonly string[]): string {
  return names.map((name) => name.replace(/[\\;]/g, '\\$&')).join(';');
}

/** Names of such a cell. */
export function readList(cell: string | undefined): string[] {
  const names = cell?.match(/(?:\\.|[^\\;])+/gs) ?? [];
  return names.map((name) => name.replace(/\\(.)/gs, '$1'));
}
