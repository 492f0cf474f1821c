import { expect, it } from 'vitest';
import { longestCall } from '../../scripts/pages/own-scripts.ts';

const ours = 'chrome-extension://glossa';

const call = (name: string, time: number, data: object) => ({
  name,
  ph: 'X',
  pid: 1,
  tdur: time * 1_000,
  args: { data },
});
const asked = (name: string, data: object, url: string) => ({
  name,
  ph: 'I',
  pid: 1,
  args: { data: { ...data, stackTrace: [{ url }] } },
});

function longest(...traceEvents: object[]) {
  return longestCall(new TextEncoder().encode(JSON.stringify({ traceEvents })), ours);
}

it.each<[string, object[], number]>([
  ['a function', [call('FunctionCall', 7, { url: `${ours}/marker.js` })], 7],
  ['a script as it is read', [call('EvaluateScript', 8, { url: `${ours}/marker.js` })], 8],
  [
    'a task that was asked for',
    [
      asked('SchedulePostTaskCallback', { frame: 'A', taskId: 1 }, `${ours}/marker.js`),
      call('RunPostTaskCallback', 24, { frame: 'A', taskId: 1 }),
    ],
    24,
  ],
  [
    'idle time that was asked for',
    [
      asked('RequestIdleCallback', { frame: 'A', id: 1 }, `${ours}/marker.js`),
      call('FireIdleCallback', 9, { frame: 'A', id: 1 }),
    ],
    9,
  ],
])('%s of ours counts', (_, events, time) => {
  expect(longest(...events)).toEqual({ time, of: 'marker.js' });
});

it('what the page or another frame asked for is not ours', () => {
  const others = longest(
    call('FunctionCall', 30, { url: 'https://a.example/page.js' }),
    asked('SchedulePostTaskCallback', { frame: 'A', taskId: 1 }, 'https://a.example/page.js'),
    call('RunPostTaskCallback', 50, { frame: 'A', taskId: 1 }),
    asked('SchedulePostTaskCallback', { frame: 'B', taskId: 2 }, `${ours}/marker.js`),
    call('RunPostTaskCallback', 60, { frame: 'A', taskId: 2 }),
  );
  expect(others).toEqual({ time: 0, of: '' });
});
