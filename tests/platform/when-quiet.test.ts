import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { whenQuiet } from '../../lib/answering/when-quiet.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(browser.runtime, 'getPlatformInfo').mockImplementation(async () => ({
    os: 'linux',
    arch: 'x86-64',
  }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('does the work of the last call for each key, once it is quiet', async () => {
  const onceQuiet = whenQuiet<string>(1_000);
  const done: string[] = [];
  const call = (key: string, name: string) => void onceQuiet(key, async () => void done.push(name));
  call('a', 'a1');
  call('b', 'b1');
  await vi.advanceTimersByTimeAsync(900);
  call('a', 'a2');
  await vi.advanceTimersByTimeAsync(200);
  expect(done).toEqual(['b1']);
  await vi.advanceTimersByTimeAsync(900);
  expect(done).toEqual(['b1', 'a2']);
  call('a', 'a3');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(done).toEqual(['b1', 'a2', 'a3']);
});

it('shows signs of life from the call to the end of the work, and none after it (H01)', async () => {
  const onceQuiet = whenQuiet<string>(1_000);
  void onceQuiet('a', () => new Promise((resolve) => setTimeout(resolve, 1_000)));
  const signs = vi.mocked(browser.runtime.getPlatformInfo).mock.calls;
  await vi.advanceTimersByTimeAsync(450);
  expect(signs.length).toBeGreaterThan(2);
  const before = signs.length;
  await vi.advanceTimersByTimeAsync(1_500);
  expect(signs.length).toBeGreaterThan(before + 10);
  await vi.advanceTimersByTimeAsync(100);
  const atEnd = signs.length;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(signs.length).toBe(atEnd);
});

it('rejects with what the work throws', async () => {
  const failed = expect(
    whenQuiet<string>(10)('a', () => Promise.reject(new Error('no room'))),
  ).rejects.toThrow('no room');
  await vi.advanceTimersByTimeAsync(10);
  await failed;
});
