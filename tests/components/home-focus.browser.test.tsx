/** Where the keyboard goes on when what had the focus is gone. */
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Popup } from '../../components/Popup.tsx';
import { RemovableList } from '../../components/RemovableList.tsx';
import { acts, resting } from './popup-fixture.ts';
import { clear, show } from './show.tsx';

afterEach(clear);

function Names() {
  const [names, setNames] = useState(['甲', '乙', '丙']);
  return (
    <RemovableList
      items={names.map((name) => ({ id: name, name }))}
      none="没有"
      action="恢复"
      onRemove={(id) => setNames(names.filter((name) => name !== id))}
    />
  );
}

test('a list from which names are taken goes on with the next, to the last', async () => {
  show(<Names />);
  const button = (name: string) => page.getByRole('button', { name: `恢复 · ${name}` });
  await userEvent.click(button('乙'));
  await expect.element(button('丙')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('甲')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('没有')).toHaveFocus();
});

test('in the popup the search box has the keyboard again', async () => {
  show(<Popup {...resting} {...acts} notice="click" />);
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await userEvent.click(page.getByRole('button', { name: '标注此页' }));
  await expect.element(page.getByRole('button', { name: '标注此页' })).toHaveFocus();
  show(<Popup {...resting} {...acts} />);
  await expect.element(page.getByRole('combobox')).toHaveFocus();
});
