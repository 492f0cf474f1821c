import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fileIn, temporaryFolder } from '../harness/disk-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = 'data/documents/000_9ee848c3295ff6b6.txt';
const speech = 'data/documents/004_a93c1ee0a8bed2bf.txt';
const folder = temporaryFolder();

function run(names: string[], input = ''): { status: number | null; lines: string[]; complaint: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/glossary.ts', ...names], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status, lines: stdout.split('\n').filter(Boolean), complaint: stderr.trim() };
}

describe('the glossary command', { timeout: 60_000 }, () => {
  it('prints a line for each file', () => {
    const { status, lines } = run([page, speech]);
    expect(status).toBe(0);
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(lines).toHaveLength(2);
    expect(first.documents).toHaveLength(1);
    expect(first.documents[0].articles).toHaveLength(5);
    expect(second.documents[0]).toMatchObject({
      title: '前瞻布局和发展未来产业',
      date: '2026-01-30',
      issuer: '习近平',
    });
    expect(second.documents[0].articles[0].passages).toHaveLength(10);
    const terms: { term: string; passages: string[]; score: number }[] = second.terms;
    expect(terms.map(({ term }) => term)).toContain('未来产业');
    const scores = terms.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const text = readFileSync(join(root, speech), 'utf8').replace(/\s/g, '');
    for (const { passages } of terms) {
      for (const passage of passages) expect(text).toContain(passage.replace(/\s/g, ''));
    }
  });

  it('prints one glossary over a corpus', () => {
    const { lines } = run(['--corpus', page, speech]);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!).documents).toHaveLength(2);
  });

  it('reads standard input', () => {
    const { status, lines } = run(['-'], '# 题目\n\n未来产业是新的增长点。\n');
    expect(status).toBe(0);
    expect(JSON.parse(lines[0]!).documents[0]).toMatchObject({
      title: '题目',
      articles: [{ title: '题目', date: null, issuer: null, passages: ['未来产业是新的增长点。'] }],
    });
  });

  it.each([
    ['no file named', [], /^Usage: /],
    ['a missing file', ['no-such-file.txt'], /^no-such-file\.txt: There is no such file\.$/],
    ['a folder', ['data'], /^data: This is a folder, not a file\.$/],
    ['an empty file', [fileIn(folder, 'empty.txt', '')], /: The file is empty\.$/],
    ['a blank file', [fileIn(folder, 'blank.txt', ' \n\t\n')], /: The file holds no readable text\.$/],
    [
      'a picture',
      [fileIn(folder, 'a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0))],
      /: This is not a text document\.$/,
    ],
    ['a good file and a bad one', [speech, 'no-such-file.txt'], /There is no such file\.$/],
  ])('ends with 2 and one sentence for %s', (_name, names, sentence) => {
    const { status, lines, complaint } = run(names);
    expect([status, lines]).toEqual([2, []]);
    expect(complaint).toMatch(sentence);
    expect(complaint).not.toContain('\n');
  });
});
