import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { obeyCommands } from '../../entrypoints/ways-in/commands.ts';
import { offerLookUp } from '../../entrypoints/ways-in/look-up.ts';
import { answerOmnibox } from '../../entrypoints/ways-in/omnibox.ts';
import { obeySaving } from '../../entrypoints/ways-in/save-selection.ts';
import { changeSettings } from '../../lib/settings.ts';
import { found } from '../components/fixtures.ts';
import { replaceParts } from './browser-parts.ts';

let restore: () => void;

/** The parts of the browser that the fake lacks, each with the listener it was given. */
const listeners: Record<string, (...args: unknown[]) => unknown> = {};
const event = (name: string) => ({
  addListener: (listen: (...args: unknown[]) => unknown) => {
    listeners[name] = listen;
  },
});
const menus = { removeAll: vi.fn(async () => {}), create: vi.fn(), onClicked: event('clicked') };
const bar = {
  setDefaultSuggestion: vi.fn(),
  onInputChanged: event('typed'),
  onInputEntered: event('entered'),
};
const sidePanel = { open: vi.fn(async () => {}), close: vi.fn(async () => {}) };
const open = vi.fn(async () => {});
const search = vi.fn(async () => found);

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
  const commands = { onCommand: event('command') };
  restore = replaceParts({ contextMenus: menus, omnibox: bar, commands, sidePanel });
});
afterEach(() => {
  restore();
  vi.restoreAllMocks();
});

test('the menu speaks the language of the reader, also a new one', async () => {
  offerLookUp();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
  const titles = () => menus.create.mock.calls.map(([item]) => item.title);
  await expect.poll(() => titles().length).toBe(3);
  expect(menus.create.mock.calls.every(([item]) => item.contexts.join() === 'selection')).toBe(true);
  expect(titles()).toEqual(['在 Glossa 里查“%s”', '收藏“%s”', '把所选文字收入文库']);
  await changeSettings(() => ({ language: 'en' }));
  await expect.poll(() => titles().length).toBe(6);
  expect(titles()).toContain('Look up “%s” in Glossa');
});

test('a selection is looked up in the panel, opened within the click', async () => {
  offerLookUp();
  listeners.clicked?.({ menuItemId: 'look-up', selectionText: ' 未来\n产业 ' }, { windowId: 3 });
  expect(sidePanel.open).toHaveBeenCalledWith({ windowId: 3 });
  await expect.poll(() => browser.storage.session.get('lookUp')).toEqual({ lookUp: '未来 产业' });
  expect(await browser.tabs.query({ url: '*://*/sidepanel.html' })).toEqual([]);
});

test('where a window can have no panel a tab shows the same', async () => {
  sidePanel.open.mockRejectedValueOnce(new Error('no such window'));
  offerLookUp();
  listeners.clicked?.({ menuItemId: 'look-up', selectionText: '未来' });
  const addresses = async () => (await browser.tabs.query({})).map(({ url }) => url);
  await expect.poll(addresses).toContainEqual(expect.stringMatching(/\/sidepanel\.html$/));
});

test('the address bar suggests what is found, its first line what Enter opens', async () => {
  answerOmnibox({ search, open });
  const suggest = vi.fn();
  await listeners.typed?.('wlcy', suggest);
  expect(search).toHaveBeenCalledWith('wlcy');
  expect(bar.setDefaultSuggestion.mock.lastCall?.[0].description).toContain('未来产业');
  expect(suggest.mock.lastCall?.[0].map(({ content }: { content: string }) => content)).toEqual([
    'd004.5',
    'd004.8',
  ]);
});

test.each<[string, typeof found, unknown]>([
  ['wlcy', found, { page: 'term', term: '未来产业' }],
  ['wlcy', { ...found, terms: [] }, { page: 'document', document: 'd004', paragraph: 5 }],
  ['无', { terms: [], passages: [], highlights: [] }, { page: 'terms' }],
  ['aaaaaaaaaaaaaaaa.12', found, { page: 'document', document: 'aaaaaaaaaaaaaaaa', paragraph: 12 }],
])('the address bar opens %j', async (typed, answer, place) => {
  search.mockResolvedValueOnce(answer);
  answerOmnibox({ search, open });
  listeners.entered?.(typed);
  await expect.poll(() => open.mock.calls.length).toBe(1);
  expect(open).toHaveBeenCalledWith(place);
});

test.each([
  [3, 1],
  [4, 0],
])('a key opens the panel, or closes that of window %i', async (window, closings) => {
  const contexts = vi
    .spyOn(browser.runtime, 'getContexts')
    .mockResolvedValue([{ windowId: window }] as never);
  obeyCommands();
  listeners.command?.('panel', { windowId: 3 });
  expect(sidePanel.open).toHaveBeenCalledWith({ windowId: 3 });
  await expect.poll(() => contexts.mock.calls.length).toBe(1);
  // What the answer brings about has come to pass by then.
  await new Promise(setImmediate);
  expect(sidePanel.close).toHaveBeenCalledTimes(closings);
});

test.each([
  ['next', 1],
  ['previous', -1],
] as const)('a key opens the card of the %s term of the page', async (command, step) => {
  const sendMessage = vi
    .spyOn(browser.tabs, 'sendMessage')
    .mockResolvedValue({ ok: true, value: true } as never);
  obeyCommands();
  listeners.command?.(command, { id: 5, windowId: 3 });
  const question = expect.objectContaining({ question: 'page.reveal', args: [{ step }] });
  await expect.poll(() => sendMessage.mock.lastCall).toEqual([5, question, { frameId: 0 }]);
});

test('where the page has no term, the key goes to the first frame that has', async () => {
  const sendMessage = vi
    .spyOn(browser.tabs, 'sendMessage')
    .mockImplementation(async (_tab, _question, options) => ({ ok: true, value: options?.frameId === 7 }));
  const found = [0, 7, 9].map((frameId) => ({ frameId, result: ['https://news.example/', 'text/html'] }));
  const undo = replaceParts({ scripting: { executeScript: vi.fn(async () => found) } });
  obeyCommands();
  listeners.command?.('next', { id: 5, windowId: 3 });
  await expect.poll(() => sendMessage.mock.lastCall?.[2]).toEqual({ frameId: 7 });
  await new Promise(setImmediate);
  expect(sendMessage).toHaveBeenCalledTimes(2);
  undo();
});

test('the menu and a key save the selection: in its frame, or in the one with the focus', async () => {
  const sendMessage = vi
    .spyOn(browser.tabs, 'sendMessage')
    .mockResolvedValue({ ok: true, value: true } as never);
  obeySaving();
  const question = expect.objectContaining({ question: 'page.reveal', args: [{ act: 'save' }] });
  listeners.clicked?.({ menuItemId: 'save-selection', frameId: 3 }, { id: 5 });
  await expect.poll(() => sendMessage.mock.lastCall).toEqual([5, question, { frameId: 3 }]);
  listeners.command?.('save', { id: 5 });
  await expect.poll(() => sendMessage.mock.lastCall).toEqual([5, question, {}]);
});

test('where Glossa does not run, saving starts it there, once', async () => {
  const tab = await browser.tabs.create({ url: 'https://news.example/' });
  const sendMessage = vi
    .spyOn(browser.tabs, 'sendMessage')
    .mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'))
    .mockResolvedValue({ ok: true, value: true } as never);
  const scripting = { executeScript: vi.fn(async () => [{}]), insertCSS: vi.fn(async () => {}) };
  const undo = replaceParts({ scripting });
  obeySaving();
  await listeners.command?.('save', tab);
  undo();
  expect(scripting.executeScript).toHaveBeenCalled();
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

test('where the browser has none of these, nothing is missed', () => {
  replaceParts({ contextMenus: undefined, omnibox: undefined, commands: undefined });
  expect(() => {
    offerLookUp();
    answerOmnibox({ search, open });
    obeyCommands();
    obeySaving();
  }).not.toThrow();
});
