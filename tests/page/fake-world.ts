import { vi } from 'vitest';
import type { PageAnswers } from '../../lib/messaging.ts';
import type { SavedHighlight } from '../../lib/model.ts';
import { Keeper } from '../../lib/page/keeper.ts';
import { startRun } from '../../lib/page/page-run.ts';
import type { Parts, World } from '../../lib/page/world.ts';
import type { HighlightDraft } from '../../lib/questions/highlights.ts';
import type { PageState } from '../../lib/questions.ts';
import { foldKey } from '../../lib/text/fold.ts';
import { savedHighlight } from '../store/saved-highlight.ts';

/** Stands in for the card: takes the port, says how high it is, and shows what it was sent. */
const cardPage = `<!doctype html><body><script>
addEventListener('message', ({ data, ports: [port] }) => {
  if (data.type !== 'glossa-card') return;
  port.onmessage = ({ data }) => {
    document.body.textContent += JSON.stringify(data);
    if (data.type === 'show') port.postMessage({ type: 'size', height: 200 });
  };
  window.tell = (news) => port.postMessage(news);
  port.postMessage({ type: 'ready' });
});
</script>`;

const bubbleWords = {
  undo: '撤销',
  delete: '删除',
  deleted: '已删除',
  note: '备注',
  inEditor: '正在编辑',
  tooLong: '太长',
  colours: { yellow: '藤黄', green: '竹青', blue: '天青', purple: '藕荷' },
  faults: {
    ...{ unopened: '打不开', locked: '占着', unavailable: '断了' },
    ...{ full: '满了', newer: '更新', damaged: '坏了' },
  },
};

const state: PageState = {
  running: true,
  glossaryRevision: 1,
  language: 'zh-CN',
  theme: 'auto',
  density: 'all',
  signs: '[\u4e00-\u9fff]',
  words: { save: '收藏', saved: '已收藏', notSaved: '没有收藏', card: '词卡', ...bubbleWords },
};

/** A world with a background of its own; what it is asked is written down. */
export function fakeWorld(...terms: string[]) {
  const asked: [string, ...unknown[]][] = [];
  const saved: SavedHighlight[] = [];
  let answers: PageAnswers | undefined;
  const world = { state: { ...state }, isAlive: true, saved, asked, page: () => answers! };
  const background: Record<string, (...args: never[]) => unknown> = {
    'page.hello': () => structuredClone(world.state),
    'page.terms': () => ({
      glossaryRevision: 1,
      terms: terms.map((term) => `key of ${term}`),
      keys: terms.map((term, index) => ({ text: foldKey(term), term: index, exactCase: false })),
      hanPairs: '',
    }),
    'card.grant': () => 'token',
    'highlight.listForPage': () => [...saved],
    'highlight.save': (draft: HighlightDraft) => {
      const highlight = savedHighlight({ ...draft, id: `h${saved.length}` });
      saved.push(highlight);
      return highlight;
    },
  };
  const ask = vi.fn(async (name: string, ...args: never[]) => {
    asked.push([name, ...args]);
    return background[name]?.(...args);
  });
  const url = URL.createObjectURL(new Blob([cardPage], { type: 'text/html' }));
  const parts: Parts = {
    marker: startRun,
    keeper: (options) => new Keeper(options, { url, origin: location.origin }),
  };
  const asWorld: World = {
    ask: ask as unknown as World['ask'],
    answerPage: (given) => {
      answers = given;
    },
    closedRootOf: () => null,
    isAlive: () => world.isAlive,
    bring: async (part) => {
      asked.push(['bring', part]);
      return parts[part];
    },
  };
  const refuse = (name: string, error: Error) => {
    background[name] = () => Promise.reject(error);
  };
  return { ...world, world: asWorld, live: world, refuse };
}

/** Where a word stands on the screen: the middle of its first character. */
export function pointOf(text: string, within: Node = document.body): { x: number; y: number } {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const at = (walker.currentNode as Text).data.indexOf(text);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + 1);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  throw new Error(`${text} is not on the page`);
}

/** Moves the pointer there, as far as the page can tell. */
export function movePointer({ x, y }: { x: number; y: number }): void {
  const target = document.elementFromPoint(x, y) ?? document.body;
  target.dispatchEvent(
    new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true, pointerType: 'mouse' }),
  );
}
