/** What opens takes the focus where it is written in, and what opened it has it again. */
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AddTerm } from '../../components/AddTerm.tsx';
import { DocumentList } from '../../components/DocumentList.tsx';
import { HighlightList } from '../../components/HighlightList.tsx';
import { ImportWays } from '../../components/ImportWays.tsx';
import { source } from './document-fixture.ts';
import { highlights } from './fixtures.ts';
import { clear, show } from './show.tsx';

afterEach(clear);

const nothing = vi.fn();
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('pasting begins in the text, and ends where it was asked for', async () => {
  show(<ImportWays onFiles={nothing} onPaste={nothing} />);
  await userEvent.click(button('粘贴文字'));
  await expect.element(page.getByRole('textbox', { name: '文字' })).toHaveFocus();
  await userEvent.click(button('取消'));
  await expect.element(button('粘贴文字')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('一段话');
  await userEvent.click(button('添加'));
  await expect.element(button('粘贴文字')).toHaveFocus();
  expect(nothing).toHaveBeenLastCalledWith('', '一段话');
});

test('a document is corrected from its title on', async () => {
  const summary = { passages: 7, terms: 14, on: true, marked: true, removedAt: null, addedAt: 5 };
  const acts = { onChange: nothing, onRemove: nothing, onRestore: nothing };
  show(<DocumentList documents={[{ document: source, ...summary }]} {...acts} />);
  await userEvent.click(button('改信息'));
  await expect.element(page.getByLabelText('标题')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('改信息')).toHaveFocus();
});

function Adding() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        加词
      </button>
      {open && <AddTerm onAdd={nothing} onClose={() => setOpen(false)} />}
    </>
  );
}

test('one term is added after another', async () => {
  show(<Adding />);
  await userEvent.click(button('加词'));
  const field = page.getByRole('textbox', { name: '词', exact: true });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('低空经济');
  await userEvent.click(button('加入'));
  expect(nothing).toHaveBeenLastCalledWith('低空经济', '');
  await expect.element(field).toHaveFocus();
  await userEvent.click(button('取消'));
  await expect.element(button('加词')).toHaveFocus();
});

test('a highlight that is closed again has the focus, and not the page', async () => {
  const acts = { onView: nothing, onChange: nothing, onDelete: nothing, onRestore: nothing };
  show(
    <HighlightList
      {...{ highlights, ...acts, find: null, formOf: String, loading: false }}
      onForget={nothing}
      onOpen={nothing}
      view="kept"
    />,
  );
  const quote = page.getByRole('button', { name: highlights[0]!.quote.exact }).first();
  await userEvent.click(quote);
  await userEvent.click(button('完成'));
  await expect.element(quote).toHaveFocus();
});
