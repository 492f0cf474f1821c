import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Reader } from '../../components/Reader.tsx';
import { RelatedTerms } from '../../components/RelatedTerms.tsx';
import { TermConcordance } from '../../components/TermConcordance.tsx';
import { TermPage } from '../../components/TermPage.tsx';
import { passages, source } from './document-fixture.ts';
import { card, cited, manyTerms } from './fixtures.ts';
import { clear, show } from './show.tsx';

afterEach(() => {
  clear();
  scrollTo(0, 0);
});

/** Nothing was copied, and nobody acts. */
const calm = {
  copied: null,
  article: { current: null },
  ...{ onCopy: () => {}, onCompare: () => {}, onBack: () => {} },
};

test('the reader goes to the cited paragraph and numbers all of them', async () => {
  const onCopy = vi.fn();
  const root = show(
    <Reader document={source} passages={passages} paragraph={11} {...calm} onCopy={onCopy} />,
  );
  const cited = root.querySelector('[data-cited=true]')!;
  expect(cited.id).toBe('p11');
  expect(cited).toBe(document.activeElement);
  const box = cited.getBoundingClientRect();
  expect(box.top).toBeGreaterThan(0);
  expect(box.bottom).toBeLessThan(innerHeight);
  await userEvent.click(page.getByRole('button', { name: '复制引用 · 第 5 段' }));
  expect(onCopy).toHaveBeenCalledWith(passages[4]);
});

test('a line of the reader has 34 to 38 characters', async () => {
  await page.viewport(1280, 800);
  const long = [{ ...passages[0]!, text: '字'.repeat(400) }];
  const root = show(<Reader document={source} passages={long} paragraph={null} {...calm} />);
  const paragraph = root.querySelector('.reader-passage p')!;
  const size = Number.parseFloat(getComputedStyle(paragraph).fontSize);
  const characters = Math.floor(paragraph.getBoundingClientRect().width / size);
  expect(characters).toBeGreaterThanOrEqual(34);
  expect(characters).toBeLessThanOrEqual(38);
});

test('of a long document the cited paragraph is there at once, and all the rest a moment later', async () => {
  const long = Array.from({ length: 600 }, (_, at) => ({
    ...passages[0]!,
    ...{ id: `${source.id}.${at + 1}`, number: at + 1, kind: 'paragraph' as const, article: 0 },
  }));
  const root = show(
    <Reader
      document={{ ...source, articles: [{ ...source.articles[0]!, first: 1, last: 600 }] }}
      passages={long}
      paragraph={400}
      {...calm}
    />,
  );
  const cited = root.querySelector('#p400')!;
  expect(cited).toBe(document.activeElement);
  expect(root.querySelectorAll('.reader-passage').length).toBeLessThan(300);
  await expect.poll(() => root.querySelectorAll('.reader-passage').length).toBe(600);
  const { top } = cited.getBoundingClientRect();
  expect(top > 0 && top < innerHeight).toBe(true);
});

test('a term page shows what explains it, and then what stands beside it', async () => {
  const acts = { onCopy: vi.fn(), onMute: vi.fn(), onBack: vi.fn() };
  const children = <RelatedTerms terms={manyTerms(2)} />;
  const root = show(
    <TermPage card={card} muted={false} copied={null} {...acts}>
      {children}
    </TermPage>,
  );
  expect(root.querySelector('figure')!.dataset.role).toBe('composition');
  const [first] = manyTerms(2);
  await expect.element(page.getByRole('link', { name: first!.form }).first()).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '不再标注' }));
  expect(acts.onMute).toHaveBeenCalledWith(true);
});

test('one leafs through every passage that holds a term', async () => {
  const acts = { onCopy: vi.fn(), onFrom: vi.fn() };
  const passages = Array.from({ length: 20 }, (_, at) => cited(at + 10, '具身智能又一处', '具身智能'));
  const concordance = { total: 50, from: 20, passages };
  show(<TermConcordance concordance={concordance} stretch={20} copied={null} {...acts} />);
  await expect.element(page.getByText('21–40 / 50')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '后面的段落' }));
  expect(acts.onFrom).toHaveBeenLastCalledWith(40);
  await userEvent.click(page.getByRole('button', { name: '前面的段落' }));
  expect(acts.onFrom).toHaveBeenLastCalledWith(0);
});
