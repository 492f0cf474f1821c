import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Answered } from '../../components/Answered.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { AskError } from '../../lib/ask-error.ts';
import { clear, show } from './show.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  clear();
});

function Asking({ question }: { question: () => Promise<string> }) {
  const asked = useAnswer(question, [question]);
  return (
    <Answered asked={asked} explain={() => 'error_failed'}>
      {(value) => <p>{value}</p>}
    </Answered>
  );
}

/** Lets effects and promises settle, which fake timers do not hold back. */
const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function pass(time: number): Promise<void> {
  await settled();
  await vi.advanceTimersByTimeAsync(time);
  await settled();
}

test('a quick answer shows no sign of waiting, a slow one says what is wrong (H04)', async () => {
  const root = show(<Asking question={() => new Promise<string>(() => {})} />);
  await pass(250);
  expect(root.textContent).toBe('');
  await pass(100);
  expect(root.textContent).toBe('正在读…');
  await pass(2_700);
  expect(root.textContent).toBe('文库没有回应。再试一次');
});

test('what nobody answered is asked again by itself, which is said, but not for ever (H04)', async () => {
  const question = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new AskError('timeout'));
  question.mockRejectedValueOnce(new AskError('unreachable')).mockResolvedValueOnce('原文');
  const root = show(<Asking question={question} />);
  await pass(0);
  expect(root.querySelector('[role=status]')?.textContent).toContain('文库还没有回应，正在再问…');
  await pass(500);
  await pass(500);
  expect(root.textContent).toBe('原文');
  const never = vi.fn<() => Promise<string>>().mockRejectedValue(new AskError('timeout'));
  show(<Asking question={never} />);
  for (let half = 0; half < 20; half++) await pass(500);
  expect(never).toHaveBeenCalledTimes(6);
  expect(root.querySelector('[role=alert]')?.textContent).toContain('出了差错');
});

test('what failed can be asked again (H04)', async () => {
  const question = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('no'));
  question.mockResolvedValueOnce('原文');
  const root = show(<Asking question={question} />);
  await pass(0);
  expect(root.textContent).toContain('出了差错');
  (page.getByRole('button', { name: '再试一次' }).element() as HTMLElement).click();
  await pass(0);
  expect(root.textContent).toBe('原文');
});

test('a late answer to an old question is dropped', async () => {
  let answerOld: (value: string) => void = () => {};
  const old = () => new Promise<string>((resolve) => (answerOld = resolve));
  const fresh = () => Promise.resolve('新');
  const root = show(<Asking question={old} />);
  await pass(0);
  show(<Asking question={fresh} />);
  await pass(0);
  answerOld('旧');
  await pass(0);
  expect(root.textContent).toBe('新');
});
