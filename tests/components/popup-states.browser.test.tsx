import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FirstChoice } from '../../components/FirstChoice.tsx';
import { Notice, type NoticeKind } from '../../components/Notice.tsx';
import { PageHighlights } from '../../components/PageHighlights.tsx';
import { PopupFoot } from '../../components/PopupFoot.tsx';
import { highlights } from './fixtures.ts';
import { clear, show } from './show.tsx';

afterEach(clear);

test.each<[NoticeKind, string, string | null]>([
  ['permission', '要在 news.cn 上标注，还需要你的许可。', '允许'],
  ['restricted', '浏览器不让扩展读这一页', null],
  ['unsupported', '这种页面不能标注', null],
  ['paused', '已在所有网站上暂停标注。', '恢复标注'],
  ['click', '点了才标注', '标注此页'],
  ['stale', '扩展更新过', '刷新此页'],
  ['silent', '扩展的后台没有回应。', '重新启动扩展'],
  ['storm', '标注先停一停', null],
  ['problem-full', '磁盘满了', '重新启动扩展'],
  ['problem-newer', '请先更新扩展', null],
])('%s is said in one sentence with what can be done', async (kind, sentence, action) => {
  const onAct = vi.fn();
  show(<Notice kind={kind} host="news.cn" onAct={onAct} />);
  await expect.element(page.getByRole('status').getByText(sentence, { exact: false })).toBeVisible();
  const buttons = page.getByRole('button');
  if (action === null) return expect(buttons.elements()).toHaveLength(0);
  await userEvent.click(buttons.getByText(action));
  expect(onAct).toHaveBeenCalledOnce();
});

test('a highlight is revealed, deleted and had back; an orphan says so', async () => {
  const acts = { onReveal: vi.fn(), onDelete: vi.fn(), onRestore: vi.fn(), onFind: vi.fn() };
  const list = (deleted: string[]) => (
    <PageHighlights
      highlights={highlights.slice(0, 2)}
      orphans={['h2']}
      deleted={new Set(deleted)}
      {...acts}
    />
  );
  show(list([]));
  await userEvent.click(page.getByText('多地布局制造业中试平台'));
  expect(acts.onReveal).toHaveBeenCalledWith('h1');
  await expect.element(page.getByText('原文已不在这一页')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: '再找一次' }));
  expect(acts.onFind).toHaveBeenCalledOnce();
  await userEvent.click(page.getByRole('button', { name: '删除' }).first());
  expect(acts.onDelete).toHaveBeenCalledWith('h1');
  show(list(['h1']));
  await userEvent.click(page.getByRole('button', { name: '撤销' }));
  expect(acts.onRestore).toHaveBeenCalledWith('h1');
});

test('the first choice counts when its button is pressed', async () => {
  const onChoose = vi.fn();
  show(<FirstChoice onChoose={onChoose} />);
  await userEvent.click(page.getByRole('radio', { name: '点击才标注', exact: false }));
  expect(onChoose).not.toHaveBeenCalled();
  await userEvent.click(page.getByRole('button', { name: '就这样开始' }));
  expect(onChoose).toHaveBeenCalledWith('click');
});

test('the foot switches the site and pauses', async () => {
  const acts = { onSite: vi.fn(), onPause: vi.fn(), onOpen: vi.fn() };
  const site = { host: 'news.cn', switchable: true, on: true, paused: false };
  show(<PopupFoot site={site} terms={12} {...acts} />, 'en');
  await expect.element(page.getByText('12 terms')).toBeVisible();
  await userEvent.click(page.getByRole('switch', { name: 'Mark on news.cn' }));
  expect(acts.onSite).toHaveBeenCalledWith(false);
  await userEvent.click(page.getByRole('button', { name: 'Pause' }));
  expect(acts.onPause).toHaveBeenCalledWith(true);
  show(<PopupFoot site={{ ...site, host: '', switchable: false }} terms={null} {...acts} />);
  expect(page.getByRole('switch').elements()).toHaveLength(0);
});
