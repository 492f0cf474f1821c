/** Writes text in a legacy encoding of two bytes, by reading that encoding's whole table backwards. */
export function legacyBytes(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding);
  const bytes = [...text].flatMap((character) => {
    if (character < '\u0080') return [character.charCodeAt(0)];
    const found = table.get(character);
    if (found === undefined) throw new Error(`${character} is not in ${encoding}`);
    return found;
  });
  return Uint8Array.from(bytes);
}

const tables = new Map<string, Map<string, number[]>>();

function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  const add = (...bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if ([...character].length === 1 && character !== '\ufffd' && !table.has(character))
      table.set(character, bytes);
  };
  for (let first = 0x80; first < 0x100; first++) {
    add(first);
    for (let second = 0x40; second < 0x100; second++) add(first, second);
  }
  tables.set(encoding, table);
  return table;
}
