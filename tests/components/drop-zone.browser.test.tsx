import { beforeEach, expect, test } from 'vitest';
import { DropZone } from '../../components/DropZone.tsx';
import { show } from './show.tsx';

let taken: string[] = [];
let root: Element;
beforeEach(async () => {
  root = show(
    <DropZone onDrop={({ types }) => taken.push(types.join())}>
      <a href="#/a">a link of the page</a>
      <input />
    </DropZone>,
  );
  // It listens once it has been drawn.
  await expect.poll(() => drop(root, 'Files')).toBe(true);
  taken = [];
});

/** Drags over an element and lets go; answers whether the page kept the browser from doing its own. */
function drop(where: Element, kind: string): boolean {
  const dataTransfer = new DataTransfer();
  if (kind === 'Files') dataTransfer.items.add(new File(['x'], 'a.txt'));
  else dataTransfer.setData(kind, 'https://news.example/');
  const init = { dataTransfer, bubbles: true, cancelable: true };
  where.dispatchEvent(new DragEvent('dragover', init));
  return !where.dispatchEvent(new DragEvent('drop', init));
}

test.each(['Files', 'text/plain', 'text/uri-list'])('the page takes what is let go over it: %s', (kind) => {
  expect(drop(root, kind)).toBe(true);
  expect(taken).toEqual([kind]);
});

test('a field takes text for itself, and leaves files to the page', () => {
  const field = root.querySelector('input')!;
  expect(drop(field, 'text/plain')).toBe(false);
  expect(drop(field, 'Files')).toBe(true);
  expect(taken).toEqual(['Files']);
});

test('what is dragged from the page itself is not brought to it, what comes after is', () => {
  const link = root.querySelector('a')!;
  link.dispatchEvent(new DragEvent('dragstart', { bubbles: true }));
  expect(drop(root, 'text/uri-list')).toBe(false);
  link.dispatchEvent(new DragEvent('dragend', { bubbles: true }));
  expect(taken).toEqual([]);
  expect(drop(root, 'text/uri-list')).toBe(true);
});
