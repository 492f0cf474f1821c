import { describe, expect, it } from 'vitest';
import { ingestFile } from '../../lib/ingest/ingest.ts';
import { readPlain } from '../../lib/ingest/readers/plain.ts';
import type { RepairChoices } from '../../lib/ingest/repairs.ts';
import { findSlips } from '../../lib/ingest/slips.ts';

const read = (text: string, choices: RepairChoices = {}) =>
  ingestFile(readPlain(text, 'a.txt'), 'a.txt', 'id', {}, choices);
const texts = (text: string, choices?: RepairChoices) => read(text, choices).passages.map((one) => one.text);

const wrapped = `前瞻布局

未来产业由前沿技术驱动，当前处于孕育萌发阶段或产业化
初期，是具有显著战略性、引领性、颠覆性和不确定性的前
瞻性新兴产业。大力发展未来产业，是引领科技进步、带动
产业升级、培育新质生产力的战略选择。`;

describe('repairs are told, and can be switched off', () => {
  it('broken lines', () => {
    const { repairs, passages } = read(wrapped);
    expect(passages).toHaveLength(1);
    const lines = repairs.find(({ kind }) => kind === 'lines')!;
    expect(lines).toMatchObject({ made: true, count: 3 });
    const { before, after, span } = lines.examples[0]!;
    expect(before.replace('\n', '')).toBe(after);
    expect(wrapped.slice(span.start, span.end)).toBe('\n');
    const off = read(wrapped, { lines: false });
    expect(off.passages).toHaveLength(4);
    expect(off.repairs.find(({ kind }) => kind === 'lines')).toMatchObject({ made: false, count: 3 });
  });

  it('heads and numbers of pages', () => {
    const says = [
      '的来历，见于古书和今人的记述',
      '的去向，由技术和市场一同决定',
      '的尺度，要看十年而不看一年',
    ];
    const pages = says.map((text, i) => `学术集刊\n\n本节讲述未来产业${text}。\n\n— ${i + 1} —\n`);
    const text = pages.join('\f');
    expect(texts(text).join('\n')).not.toMatch(/学术集刊|—/);
    expect(read(text).repairs.find(({ kind }) => kind === 'furniture')!.count).toBeGreaterThanOrEqual(3);
    expect(texts(text, { furniture: false }).join('\n')).toContain('— 2 —');
  });

  it('cut words, where the document proves that they are', () => {
    const text = `On international rules\n
The committee for international and machine-readable rules has met each year, and each time the inter-
national members have asked for more machine-
readable text than there was before in the books.`;
    const expected = 'each time the international members have asked for more machine-readable text';
    expect(texts(text).join(' ')).toContain(expected);
    expect(read(text).repairs.find(({ kind }) => kind === 'hyphens')).toMatchObject({
      count: 1,
      examples: [{ before: 'inter-\nnational', after: 'international' }],
    });
    expect(texts(text, { hyphens: false }).join(' ')).toContain('inter-national');
  });

  it('widths that differ from those of the rest, unit for unit', () => {
    const text = '题目在此\n\n２０26年有12项工作，增长3．5％，覆盖30个县，共100人,以及其他，另有说明。';
    const { passages, repairs } = read(text);
    expect(passages[0]!.text).toBe('2026年有12项工作，增长3．5％，覆盖30个县，共100人，以及其他，另有说明。');
    expect(repairs.find(({ kind }) => kind === 'width')!.count).toBe(2);
    expect(texts(text, { width: false })[0]).toContain('２０26年');
    for (const { origin, text: own } of passages)
      expect(origin.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(own.length);
  });

  it('but not a width that is the habit of the text', () => {
    const text = '题目在此\n\n２０２６年有１２项工作,增长３.５％,覆盖３０个县。';
    expect(texts(text)[0]).toBe('２０２６年有１２项工作,增长３.５％,覆盖３０个县。');
  });
});

describe('slips', () => {
  const often = '发展未来产业要有耐心。布局未来产业要看长远。培育未来产业要靠创新。';

  it('are suggested where a like character makes a word that the document has', () => {
    const text = `${often}壮大末来产业要靠人才。`;
    expect(findSlips(text)).toEqual([
      expect.objectContaining({ printed: '末', likely: '未', evidence: 3, span: { start: 35, end: 36 } }),
    ]);
    expect(text.slice(35, 36)).toBe('末');
  });

  it('are letters amid digits', () => {
    expect(findSlips('2O26年共l2项，其中1l0项')).toMatchObject([
      { printed: 'O', likely: '0' },
      { printed: 'l', likely: '1' },
    ]);
  });

  it('are none in a text without', () => {
    expect(findSlips(`${often}期末来临，末日未到。`)).toEqual([]);
  });

  it('change nothing', () => {
    expect(texts(`题目在此\n\n${often}壮大末来产业要靠人才。`).join('')).toContain('末来产业');
  });
});
