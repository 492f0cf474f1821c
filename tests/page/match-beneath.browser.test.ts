import { afterEach, expect, it } from 'vitest';
import { matchAt } from '../../lib/page/match-at.ts';
import { pointOf } from './fake-world.ts';
import { fill, markWith } from './page-under-test.ts';

let marked: ReturnType<typeof markWith>;

afterEach(() => marked.stop.abort());

const over = 'position: absolute; inset: 0';

it.each([
  ['a link over all of a card', `<a href="#" style="${over}"></a>`, true],
  ['the box before a link', '<h3><a id="wide" href="#">标题</a></h3>', true],
  ['a bar with a ground of its own', `<div style="${over}; background: white"></div>`, false],
  ['a picture', `<canvas style="${over}; width: 100%; height: 100%"></canvas>`, false],
])('a term under %s answers the pointer: %s', async (_, html, answers) => {
  const style = `<style>#wide::after { content: ''; ${over} }</style>`;
  const body = fill(`${style}<div style="position: relative">${html}<p>这里是<b>甲</b>词。</p></div>`);
  marked = markWith('all', '甲词');
  await expect.poll(() => marked.rounds()).toBeGreaterThan(0);
  const { marks, trees } = marked.page;
  const at = (words: string) => {
    const { x, y } = pointOf(words, body.querySelector('p')!);
    return matchAt(x, y, marks, trees) !== null;
  };
  expect([at('甲'), at('这里')]).toEqual([answers, false]);
});
