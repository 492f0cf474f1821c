import type { IndexableType, Table } from 'dexie';

/** Rows read at once, for each may hold some kilobytes. */
const portion = 500;

/** What makes a table hold other rows than now. */
export interface TableChanges<Row, Key> {
  put: readonly Row[];
  /** Keys, or all that is there. */
  gone: readonly Key[] | 'all';
}

/** What to write so that a table holds just these rows: those that it holds already are left alone. */
export async function changesTo<Row extends object, Key extends IndexableType>(
  table: Table<Row, Key>,
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Promise<TableChanges<Row, Key>> {
  const missing = new Map(rows.map((row) => [String(keyOf(row)), row]));
  const gone: Key[] = [];
  for (let held = await table.limit(portion).toArray(); held.length > 0; ) {
    for (const row of held) {
      const key = keyOf(row);
      const wanted = missing.get(String(key));
      if (wanted === undefined) gone.push(key);
      else if (isEqual(row, wanted)) missing.delete(String(key));
    }
    held = await table
      .where(':id')
      .above(keyOf(held.at(-1)!))
      .limit(portion)
      .toArray();
  }
  // A table is sooner emptied than most of its rows are deleted one by one.
  return gone.length > rows.length ? { put: rows, gone: 'all' } : { put: [...missing.values()], gone };
}

/** Writes them; who reads the table waits for as long as that takes. */
export async function applyChanges<Row, Key>(
  table: Table<Row, Key>,
  { put, gone }: TableChanges<Row, Key>,
): Promise<void> {
  if (gone === 'all') await table.clear();
  else await table.bulkDelete([...gone]);
  await table.bulkPut(put);
}

/** Are two values the same to IndexedDB, as far as rows hold such? */
function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (one instanceof Uint32Array && other instanceof Uint32Array)
    return one.length === other.length && one.every((number, at) => number === other[at]);
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  return (
    names.length === others.length &&
    names.every((name) =>
      isEqual((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  );
}
