/** Items 4–10 and 20 of the torture list (../shared/reliability.md, part 4): in what encoding a file is. */
import { describe, expect, it } from 'vitest';
import { legacyBytes } from '../ingest/legacy-bytes.ts';
import { read, refusalOf, utf8 } from './refused.ts';

const chinese = '未来产业由前沿技术驱动，具有前瞻性、战略性、颠覆性等特点。要统筹好发展与安全。';
const taiwanese =
  '為規範個人資料之蒐集、處理及利用，以避免人格權受侵害，並促進個人資料之合理利用，特制定本法。';
const bytes = (...values: number[]) => Uint8Array.from(values);
const passages = async (file: Uint8Array | string, name?: string) =>
  (await read(file, name)).passages.map(({ text }) => text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('the encoding', () => {
  it('4: a mark of UTF-8 is not in the first term (T4, H73)', async () => {
    expect(await passages(`\ufeff${chinese}`)).toEqual([chinese]);
  });

  it('5: a character cut at the end is told (T5, H73)', async () => {
    const { file, passages } = await read(utf8(chinese).subarray(0, -1));
    expect(passages[0]!.text).toBe(chinese.slice(0, -1));
    expect(file.notes).toContainEqual({ code: 'truncated', parts: [] });
  });

  it('6: UTF-8 damaged in the middle is shown in each encoding, none stored (T6, H73)', async () => {
    const damaged = utf8(chinese.repeat(3));
    damaged[60] = 0xff;
    const { code, candidates } = await refusalOf(damaged);
    expect(code).toBe('encoding');
    expect(candidates.map(({ encoding }) => encoding)).toContain('utf-8');
    for (const { preview } of candidates) expect(preview).not.toBe('');
  });

  it('7: GB18030 with characters of four bytes is read, and named (T7, H73)', async () => {
    const four = bytes(0x81, 0x39, 0xee, 0x39); // U+3400
    const file = Uint8Array.from([...legacyBytes(chinese, 'gb18030'), ...four]);
    const { file: found, passages } = await read(file);
    expect(passages[0]!.text).toContain('㐀');
    expect(found.notes).toContainEqual({ code: 'encoding', parts: ['gb18030'] });
  });

  it('8: Big5 is read; what might be either is asked, with twelve lines of each (T8, H73)', async () => {
    expect((await read(legacyBytes(taiwanese, 'big5'))).file.encoding).toBe('big5');
    const line = legacyBytes('简', 'gb18030');
    const unclear = Uint8Array.from([...line, ...utf8('\nplain'.repeat(20))]);
    const { code, candidates } = await refusalOf(unclear);
    expect(code).toBe('encoding');
    expect(candidates.length).toBeGreaterThan(1);
    for (const { preview } of candidates) expect(preview.split('\n')).toHaveLength(12);
    expect((await read(unclear, 'a.txt', 'gb18030')).file.text).toContain('简');
  });

  it.each([
    ['little', true],
    ['big', false],
  ])('9: UTF-16, %s end first, is read; an odd byte is told (T9, H73)', async (_name, littleEndian) => {
    const file = utf16(`\ufeff${chinese}`, littleEndian);
    expect(await passages(file)).toEqual([chinese]);
    const { file: odd } = await read(Uint8Array.from([...file, 0x4e]));
    expect(odd.notes).toContainEqual({ code: 'truncated', parts: [] });
  });

  it('10: UTF-16 without a mark is read as such, or asked (T10, H73)', async () => {
    expect(await passages(utf16(`${chinese}\n`.repeat(5), true))).toContain(chinese);
    const { code } = await refusalOf(utf16('未来产业的布局', true));
    expect(['encoding', 'binary']).toContain(code);
  });

  it('20: of a page, bytes overrule what it says of itself (T20)', async () => {
    const page = (charset: string) =>
      `<html><head><meta charset="${charset}"></head><body><p>${chinese}</p></body></html>`;
    expect(await passages(page('gb2312'))).toEqual([chinese]);
    expect(await passages(legacyBytes(page('utf-8'), 'gb18030'))).toEqual([chinese]);
  });
});
