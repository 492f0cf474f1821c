/** Items 1–3, 11–19, 21 and 22 of the torture list (../shared/reliability.md, part 4): what may be in a file. */
/** Items 1–22 of the torture list (../shared/reliability.md, part 4) that are of one file. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../harness/cpu-time.ts';
import { read, refusalOf } from './refused.ts';

const chinese = '未来产业由前沿技术驱动，具有前瞻性、战略性、颠覆性等特点。要统筹好发展与安全。';
const bytes = (...values: number[]) => Uint8Array.from(values);
const passages = async (file: Uint8Array | string, name?: string) =>
  (await read(file, name)).passages.map(({ text }) => text);

describe('not imported', () => {
  it.each([
    ['1: no bytes (T1)', '', 'The file is empty.', '这个文件是空的。'],
    ['2: white space (T2)', ' \n\u3000\t\r\n', 'The file holds no readable text.', '文件里没有可读的文字。'],
    ['2: a mark (T2)', bytes(0xef, 0xbb, 0xbf), 'The file holds no readable text.', '文件里没有可读的文字。'],
    [
      '3: a program (T3)',
      bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0),
      'This is not a text document.',
      '这不是文字文档。',
    ],
    [
      '3: a picture (T3)',
      bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0),
      'This is not a text document.',
      '这不是文字文档。',
    ],
    [
      '3: a film (T3)',
      bytes(0, 0, 0, 0x20, 0x66, 0x74, 0x79, 0x70, 0x6d, 0x70, 0x34, 0x32, 0, 0, 0, 0),
      'This is not a text document.',
      '这不是文字文档。',
    ],
    [
      '22: laughs (T22)',
      '<?xml version="1.0"?><!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><z>&b;</z>',
      'This XML can’t be read.',
      '这个 XML 无法读取。',
    ],
    [
      '22: what is not its own (T22)',
      '<!DOCTYPE z [<!ENTITY x SYSTEM "file:///etc/passwd">]><z>&x;</z>',
      'This XML can’t be read.',
      '这个 XML 无法读取。',
    ],
  ])('%s', async (_name, file, en, zh) => {
    expect(await refusalOf(file)).toMatchObject({ en, zh });
  });

  it('13: 100 MB of text, at once (T13, H72)', async () => {
    const file = new Uint8Array(100_000_000).fill(0x61);
    const time = await cpuTime(async () =>
      expect(await refusalOf(file)).toMatchObject({
        en: '100 MB is over the 20 MB limit – split the file.',
        zh: '文件有 100 MB，超过 20 MB 的上限，请拆成几份。',
      }),
    );
    expect(time).toBeLessThan(1_000);
  });
});

describe('imported', () => {
  it('11: lone surrogates, turned writing and blanks of no width stay where they are, and are told (T11)', async () => {
    const { passages, file } = await read(`未\u200b来产业\u202e是\ud800${chinese}`);
    expect(passages[0]!.text).toContain('未\u200b来产业');
    expect(passages[0]!.text).not.toContain('\u202e');
    expect(file.notes).toContainEqual({ code: 'controls', parts: [2] });
  });

  it('12: words broken by lines and blank lines are whole (T12)', async () => {
    const speech = readFileSync(new URL('../../data/documents/004_a93c1ee0a8bed2bf.txt', import.meta.url));
    expect((await passages(speech)).join('\n')).toContain('路子正');
  });

  it('14: a line of 10 MB is cut at the ends of sentences (T14)', async () => {
    const line = chinese.repeat(Math.ceil(3_400_000 / chinese.length));
    const found = await passages(line);
    expect(found.length).toBeGreaterThan(1_000);
    for (const text of found.slice(0, 200)) expect(text.endsWith('。')).toBe(true);
  });

  it('15: lines of one character are read; a million of them are refused (T15)', async () => {
    expect((await passages('中\n'.repeat(50_000))).length).toBeGreaterThan(0);
    expect((await refusalOf('中\n'.repeat(1_000_000))).en).toBe(
      'The text is over the limit of 500,000 lines – split the file.',
    );
  });

  it.each(['../../x', 'x'.repeat(300), '🚀', '<img onerror=alert(1)>.txt'])(
    '17: named %s (T17)',
    async (name) => {
      const { document } = await read(chinese, name);
      expect(document.fileName).toBe(name);
      expect(document.id).toMatch(/^[0-9a-f]{16}$/);
    },
  );

  it('18: text that looks like a program stays text (T18)', async () => {
    expect(await passages('见 <script>alert(1)</script> 与 {{constructor}} 二者。')).toEqual([
      '见 <script>alert(1)</script> 与 {{constructor}} 二者。',
    ]);
  });

  it('19: a page that would do something says its text and nothing else (T19, H70)', async () => {
    const page = `<html><head><meta http-equiv="refresh" content="0;url=http://x"><base href="http://x/">
      <style>@import "http://x/a.css";</style></head><body onload="x()"><script>alert(1)</script>
      <iframe src="http://x"></iframe><svg onload="x()"><text>图</text></svg><img src=x onerror="x()"><p>${chinese}</p></body></html>`;
    expect(await passages(page)).toEqual([chinese]);
  });

  it('21: elements deep in each other are read; 50,000 are refused (T21)', async () => {
    const nested = (depth: number) =>
      `<html><body>${'<div>'.repeat(depth)}${chinese}${'</div>'.repeat(depth)}`;
    expect(await passages(nested(5_000))).toEqual([chinese]);
    const { en, zh } = await refusalOf(nested(50_000));
    expect([en, zh]).toEqual([
      'The file is built too intricately to be read.',
      '文件的结构过于复杂，无法读取。',
    ]);
    expect((await refusalOf(`<html>${'<i>'.repeat(9_000)}${'</p>'.repeat(300_000)}`)).code).toBe('complex');
  });
});
