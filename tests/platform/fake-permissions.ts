import { vi } from 'vitest';
import { type Browser, browser } from 'wxt/browser';

type Script = Browser.scripting.RegisteredContentScript;

/** Permissions and registered scripts as a browser keeps them; the fake browser of WXT has neither. */
export interface FakePermissions {
  granted: string[];
  scripts: Map<string, Script>;
  /** Calls that changed the registration. */
  changes: string[];
  /** Files run, as `TAB FILE` or `TAB/FRAME FILE`. */
  injected: string[];
  /** How the reader answers the prompt. */
  answer: boolean;
}

/** Gives `browser` both, for one test; `restoreAllMocks` takes them away. */
export function fakePermissions(): FakePermissions {
  const state: FakePermissions = { granted: [], scripts: new Map(), changes: [], injected: [], answer: true };
  fakeScripting(state);
  vi.spyOn(browser.permissions, 'getAll').mockImplementation(async () => ({ origins: [...state.granted] }));
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
    origins.every((origin) => state.granted.includes(origin)),
  );
  vi.spyOn(browser.permissions, 'request').mockImplementation(async ({ origins = [] }) => {
    if (state.answer) state.granted.push(...origins);
    return state.answer;
  });
  return state;
}

function fakeScripting(state: FakePermissions): void {
  vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockImplementation(async (filter) =>
    [...state.scripts.values()].filter(({ id }) => filter?.ids?.includes(id) ?? true),
  );
  vi.spyOn(browser.scripting, 'registerContentScripts').mockImplementation(async (scripts: Script[]) => {
    for (const script of scripts) {
      if (state.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      state.scripts.set(script.id, script);
      state.changes.push(`register ${script.matches}`);
    }
  });
  vi.spyOn(browser.scripting, 'unregisterContentScripts').mockImplementation(async (filter) => {
    for (const id of filter?.ids ?? []) {
      if (!state.scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      state.changes.push('unregister');
    }
  });
  const inject = async ({
    target,
    files,
  }: {
    target: { tabId: number; frameIds?: number[] };
    files: string[];
  }) => {
    state.injected.push(`${[target.tabId, ...(target.frameIds ?? [])].join('/')} ${files}`);
    return [];
  };
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(inject as never);
  vi.spyOn(browser.scripting, 'insertCSS').mockImplementation(async () => {});
}
