import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../data/documents/', import.meta.url);

/** A small generator of numbers between 0 and 1 (mulberry32), the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The built-in documents, one after the other. */
export function builtInText(): string {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
}

/** `size` code units of news: clauses of the built-in documents put together anew, so that hardly two sentences are the same. */
export function shuffledPage(size: number, random: () => number): string {
  const clauses = builtInText()
    .split(/(?<=[，,。；\s])/)
    .map((clause) => clause.replace(/[，,。；\s]+$/, ''))
    .filter((clause) => clause.length > 2);
  const sentences: string[] = [];
  for (let length = 0; length < size; length += sentences.at(-1)!.length) {
    const count = 3 + Math.floor(random() * 4);
    const picked = Array.from({ length: count }, () => clauses[Math.floor(random() * clauses.length)]!);
    sentences.push(`${picked.join('，')}。`);
  }
  return sentences.join('').slice(0, size);
}
