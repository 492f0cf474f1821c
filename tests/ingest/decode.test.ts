import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode } from '../../lib/ingest/decode.ts';
import { ingest } from '../../lib/ingest/ingest.ts';
import { IngestError, type IngestErrorCode } from '../../lib/ingest/ingest-error.ts';
import { fileSize } from '../../lib/limits.ts';
import { legacyBytes } from './legacy-bytes.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

const offering = (encoding: string, preview: unknown = expect.any(String)) =>
  expect.arrayContaining([{ encoding, preview }]);

const chinese =
  '未来产业由前沿技术驱动，具有前瞻性、战略性、颠覆性等特点。要把握好稳与进的关系，统筹好发展与安全。';
const taiwanese =
  '為規範個人資料之蒐集、處理及利用，以避免人格權受侵害，並促進個人資料之合理利用，特制定本法。';
const japanese =
  'この法律は、個人の権利と利益を保護することを目的とする。国は、必要な施策を実施しなければならない。';
const korean = '이 법은 개인의 자유와 권리를 보호하고, 나아가 개인의 존엄과 가치를 구현함을 목적으로 한다.';
const russian = 'Настоящий закон регулирует отношения, связанные с обработкой данных граждан и организаций.';
const polish = 'Państwo zapewnia ochronę środowiska i własności oraz właściwą jakość usług przemysłowych.';
const greek =
  'Ο νόμος αυτός ρυθμίζει τις σχέσεις που συνδέονται με την επεξεργασία των δεδομένων των πολιτών.';
const french =
  'La présente loi règle la façon dont les données à caractère privé sont traitées, où qu’elles soient.';

describe('is certain of', () => {
  it.each([
    ['UTF-8', utf8(chinese), 'utf-8', chinese],
    ['UTF-8 with a mark', utf8(`\ufeff${chinese}`), 'utf-8', chinese],
    ['UTF-16, little end first', utf16(chinese, true, true), 'utf-16le', chinese],
    ['UTF-16, big end first', utf16(chinese, false, true), 'utf-16be', chinese],
    ['GB18030', legacyBytes(chinese, 'gb18030'), 'gb18030', chinese],
    ['Big5', legacyBytes(taiwanese, 'big5'), 'big5', taiwanese],
    ['Shift JIS', legacyBytes(japanese, 'shift_jis'), 'shift_jis', japanese],
    ['EUC-JP', legacyBytes(japanese, 'euc-jp'), 'euc-jp', japanese],
    ['EUC-KR', legacyBytes(korean, 'euc-kr'), 'euc-kr', korean],
    ['Windows 1251', legacyBytes(russian, 'windows-1251'), 'windows-1251', russian],
    ['Windows 1250', legacyBytes(polish, 'windows-1250'), 'windows-1250', polish],
    ['Windows 1253', legacyBytes(greek, 'windows-1253'), 'windows-1253', greek],
    ['Windows 1252', legacyBytes(french, 'windows-1252'), 'windows-1252', french],
  ])('%s', (_name, encoded, encoding, text) => {
    expect(decode(encoded)).toMatchObject({ text, encoding, certain: true, truncated: false });
  });

  it('a built-in document in GB18030', () => {
    const text = readFileSync(
      new URL('../../data/documents/004_a93c1ee0a8bed2bf.txt', import.meta.url),
      'utf8',
    );
    expect(decode(legacyBytes(text.replaceAll('※', '*'), 'gb18030'))).toMatchObject({
      encoding: 'gb18030',
      certain: true,
    });
  });
});

it('UTF-16 without a mark and without one NUL is read as such, never as something else', () => {
  const text = chinese.replaceAll('一', '');
  for (const littleEndian of [true, false])
    expect(decode(utf16(text, littleEndian, false))).toMatchObject({ text, certain: true });
});

it('Japanese in seven bits is told by its escapes', () => {
  const bytes = Uint8Array.of(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42);
  expect(decode(bytes)).toMatchObject({ text: '日本', encoding: 'iso-2022-jp' });
});

describe('guesses, and says so', () => {
  it('of UTF-16 without a mark', () => {
    const guess = decode(utf16(`${chinese}\n`.repeat(9), true, false));
    expect(guess).toMatchObject({ encoding: 'utf-16le', text: `${chinese}\n`.repeat(9) });
  });

  it('of UTF-8 with a damaged byte in the middle', () => {
    const damaged = utf8(chinese.repeat(3));
    damaged[60] = 0xff;
    expect(decode(damaged)).toMatchObject({ certain: false, candidates: offering('utf-8') });
  });

  it('of a few characters that mean something in each', () => {
    const encoded = legacyBytes('简', 'gb18030');
    const guess = decode(Uint8Array.from([...encoded, 0x20]));
    expect(guess.certain).toBe(false);
    expect(guess.candidates).toEqual(offering('gb18030', '简'));
  });

  it('of GB18030 with a damaged byte in the middle', () => {
    const damaged = legacyBytes(`${chinese}\n`.repeat(9), 'gb18030');
    damaged[60] = 0xff;
    const guess = decode(damaged);
    expect(guess.certain).toBe(false);
    expect(guess.candidates[0]!.encoding).toBe('gb18030');
  });

  it('and takes the word of the reader', () => {
    const encoded = legacyBytes('简', 'gb18030');
    expect(decode(encoded, 'gb18030')).toMatchObject({ text: '简', certain: true });
  });
});

it('forgives a character cut at the end, and tells', () => {
  const cut = utf8('前瞻布局').subarray(0, 11);
  expect(decode(cut)).toMatchObject({ text: '前瞻布', encoding: 'utf-8', certain: true, truncated: true });
  const half = legacyBytes(chinese, 'gb18030').subarray(0, -1);
  expect(decode(half)).toMatchObject({ text: chinese.slice(0, -1), encoding: 'gb18030', truncated: true });
  const odd = utf16('前瞻', true, true).subarray(0, 5);
  expect(decode(odd)).toMatchObject({ text: '前', truncated: true });
});

describe('refuses', () => {
  const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
  it.each<[string, Uint8Array, IngestErrorCode]>([
    ['an empty file', bytes(), 'empty'],
    ['blanks and line ends', utf8(' \n\t\u3000\r\n\u00a0'), 'blank'],
    ['a mark and nothing else', bytes(0xef, 0xbb, 0xbf), 'blank'],
    ['a picture', png, 'binary'],
    ['a program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), 'binary'],
    ['a packed file', bytes(0x50, 0x4b, 3, 4, 20, 0), 'binary'],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj'), 'binary'],
    ['NUL bytes', bytes(0x41, 0, 0, 0, 0x42, 0x43, 0, 0), 'binary'],
    ['control characters', utf8('\u0001\u0002\u0003\u0004abc'), 'binary'],
    ['more than the limit', new Uint8Array(fileSize + 1), 'large'],
  ])('%s', (_name, file, code) => {
    expect(() => decode(file)).toThrow(expect.objectContaining({ name: 'IngestError', code }));
  });

  it('an uncertain file, naming the candidates (H73)', async () => {
    const promise = ingest(Uint8Array.from([...legacyBytes('简', 'gb18030'), 0x20]), 'a.txt');
    await expect(promise).rejects.toThrow(IngestError);
    await expect(promise).rejects.toMatchObject({
      code: 'encoding',
      candidates: offering('gb18030', '简'),
    });
  });
});
