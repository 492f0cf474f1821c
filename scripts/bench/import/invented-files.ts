import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../shuffled-page.ts';

const folder = 'data/documents';

/** Share of character pairs that are changed, so that each document has words of its own. */
const strange = 0.01;

/**
 * Writes text files of about `length` characters into a new folder: clauses of the built-in documents in random order,
 * some of their words changed; gives back their paths.
 */
export function inventFiles(count: number, length: number): string[] {
  const random = randomFrom(count + 7);
  const clauses = builtInClauses();
  const directory = mkdtempSync(join(tmpdir(), 'glossa-bench-'));
  return Array.from({ length: count }, (_, at) => {
    const path = join(directory, `${String(at + 1).padStart(5, '0')}.txt`);
    writeFileSync(path, inventText(at + 1, length, clauses, random));
    return path;
  });
}

function builtInClauses(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/(?<=[，,。；\n])/))
    .map((clause) => clause.replace(/[*#\n]/g, '').trim())
    .filter((clause) => clause.length > 3);
}

function inventText(
  number: number,
  length: number,
  clauses: readonly string[],
  random: () => number,
): string {
  const paragraphs = [`关于第${number}号事项的通知`];
  for (let size = 0; size < length; size += paragraphs.at(-1)!.length) {
    const end = 100 + random() * 200;
    let paragraph = '';
    while (paragraph.length < end) paragraph += clauses[Math.floor(random() * clauses.length)];
    const changed = paragraph.replace(/[\u4e00-\u9fff]{2}/g, (pair) =>
      random() < strange ? String.fromCharCode(0x4e00 + Math.floor(random() * 3_000)) + pair[1] : pair,
    );
    paragraphs.push(`${changed}。`);
  }
  return `${paragraphs.join('\n\n')}\n`;
}
