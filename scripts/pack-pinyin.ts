/**
 * Writes lib/text/character-readings.ts and lib/text/word-readings.ts from the dictionaries of pinyin-pro (MIT):
 * `node scripts/pack-pinyin.ts`
 */
import { writeFileSync } from 'node:fs';

const source = 'pinyin-pro (MIT, https://github.com/zh-lx/pinyin-pro)';
const dictionaries = '../node_modules/pinyin-pro/dist/esm/data';
/** Beyond the first plane nothing is read aloud but a few names. */
const mostCharacters = 0x30000;
const lineLength = 4_000;

type Words = Record<string, string>;

async function load<Module>(name: string): Promise<Module> {
  return (await import(`${dictionaries}/${name}.mjs`)) as Module;
}

const characters = (await load<{ default: { get(character: string): string | undefined } }>('dict1')).default;
const byReadings = new Map<string, string>();
for (let code = 0x80; code < mostCharacters; code += 1) {
  const character = String.fromCodePoint(code);
  const readings = characters.get(character);
  if (readings) byReadings.set(readings, (byReadings.get(readings) ?? '') + character);
}
const groups = [...byReadings].map(([readings, all]) => `${readings.replaceAll(' ', '/')}=${all}`);

const dictionary: Words = {};
for (const name of ['dict5', 'dict4', 'dict3', 'dict2']) {
  Object.assign(dictionary, (await load<{ default: Words }>(name)).default);
}
const words = Object.entries(dictionary).map(([word, reading]) => word + reading.replaceAll(' ', '/'));

function write(file: string, name: string, says: string, entries: readonly string[]): void {
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + entry.length < lineLength) lines[lines.length - 1] += ` ${entry}`;
    else lines.push(entry);
  }
  const text = lines.map((line) => `  '${line}',\n`).join('');
  writeFileSync(
    new URL(`../lib/text/${file}`, import.meta.url),
    `/** ${says}, written by scripts/pack-pinyin.ts from ${source}. */\nexport const ${name} = [\n${text}].join(' ');\n`,
  );
}

write(
  'character-readings.ts',
  'characterReadings',
  'Readings, the most usual first, = the characters',
  groups,
);
write('word-readings.ts', 'wordReadings', 'Words whose characters are not all read as usual', words);
