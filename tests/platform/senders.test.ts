import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newQuestion } from '../../lib/delivery.ts';
import { askBurst, messageSize, queryLength, titleLength } from '../../lib/limits.ts';
import type { Questions } from '../../lib/questions.ts';
import { type Answers, responder } from '../../lib/senders/answer.ts';
import { questionTable } from '../../lib/senders/question-table.ts';
import { cpuTime } from '../harness/cpu-time.ts';
import { own, stamps } from './own.ts';
import { senderKinds as all, draft, matrix } from './sender-matrix.ts';

const names = Object.keys(matrix) as (keyof Questions)[];

/** Answers that only note that they were reached. */
function notingAnswers(): { answers: Answers; reached: string[] } {
  const reached: string[] = [];
  const entries = names.map((name) => [name, () => void reached.push(name)]);
  return { answers: Object.fromEntries(entries) as Answers, reached };
}

describe('the sender matrix', () => {
  const cells = names.flatMap((name) => all.map((kind) => [kind, name] as const));
  it.each(cells)('%s asks %s (H30, T41)', async (kind, name) => {
    const { answers, reached } = notingAnswers();
    const [args, ...allowed] = matrix[name];
    const answer = await responder(answers, own)(newQuestion(name, args), stamps[kind]);
    const isAllowed = allowed.includes(kind);
    expect(answer).toMatchObject(isAllowed ? { ok: true } : { ok: false, code: 'denied' });
    expect(reached).toEqual(isAllowed ? [name] : []);
  });

  it('has a row for each question of the table, and no other', () => {
    expect(Object.keys(questionTable).sort()).toEqual([...names].sort());
  });

  it.each(names)('takes no argument too many in %s', async (name) => {
    const { answers, reached } = notingAnswers();
    const [args, kind] = matrix[name];
    const tooMany = newQuestion(name, [...args, 'x', 'x', 'x']);
    expect(await responder(answers, own)(tooMany, stamps[kind ?? 'popup'])).toMatchObject({ code: 'denied' });
    expect(reached).toEqual([]);
  });

  it.each<[string, keyof Questions, unknown[]]>([
    ['an extra field', 'highlight.save', [{ ...draft, url: 'https://bank.example/' }]],
    ['a missing field', 'highlight.save', [{ ...draft, position: undefined }]],
    ['a span that ends before it starts', 'highlight.save', [{ ...draft, position: { start: 6, end: 2 } }]],
    ['a colour not ours', 'highlight.save', [{ ...draft, colour: 'red' }]],
    ['an empty quote', 'highlight.save', [{ ...draft, quote: { ...draft.quote, exact: '' } }]],
    [
      'a quote too long',
      'highlight.save',
      [{ ...draft, quote: { ...draft.quote, exact: '啊'.repeat(2_001) } }],
    ],
    ['a negative count', 'page.report', [{ terms: -1 }]],
    ['a count that is none', 'page.report', [{ terms: Number.NaN }]],
    ['an address that is none', 'highlight.listForPage', ['not an address']],
  ])('refuses %s from a page (H30, T42)', async (_, name, args) => {
    const { answers, reached } = notingAnswers();
    expect(await responder(answers, own)(newQuestion(name, args), stamps.content)).toMatchObject({
      code: 'denied',
    });
    expect(reached).toEqual([]);
  });
});

describe('long words of others', () => {
  it('are cut, not refused: a title, a pasted query', async () => {
    const { answers } = notingAnswers();
    const heard: unknown[] = [];
    answers['search.query'] = (_, query) => void heard.push(query.length) as never;
    answers['highlight.save'] = (_, { title }) => void heard.push(title.length) as never;
    const respond = responder(answers, own);
    const long = '词'.repeat(10_000);
    await respond(newQuestion('search.query', [long]), stamps.popup);
    await respond(newQuestion('highlight.save', [{ ...draft, title: long }]), stamps.content);
    expect(heard).toEqual([queryLength, titleLength]);
  });
});

describe('bad messages', () => {
  const kinds = fc.constantFrom(...all);
  const questions = fc.constantFrom(...names, '__proto__', 'constructor', 'toString', 'hasOwnProperty', '');

  it('are denied, whatever they are (T43)', async () => {
    await fc.assert(
      fc.asyncProperty(kinds, fc.anything({ withNullPrototype: true }), async (kind, message) => {
        const { answers, reached } = notingAnswers();
        expect(await responder(answers, own)(message, stamps[kind])).toMatchObject({
          ok: false,
          code: 'denied',
        });
        expect(reached).toEqual([]);
      }),
    );
  });

  it('with wrong names or arguments never reach an answer that is not theirs (T43)', async () => {
    await fc.assert(
      fc.asyncProperty(kinds, questions, fc.array(fc.jsonValue()), async (kind, name, args) => {
        const { answers, reached } = notingAnswers();
        const answer = await responder(answers, own)(newQuestion(name, args), stamps[kind]);
        if (answer.ok) expect(matrix[name as keyof Questions].slice(1)).toContain(kind);
        else expect([answer.code, reached]).toEqual(['denied', []]);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, unknown]>([
    ['too large', newQuestion('card.grant', ['x'.repeat(messageSize)])],
    ['70 MB', newQuestion('card.grant', ['x'.repeat(70_000_000)])],
    ['too many fields', newQuestion('page.report', [Array.from({ length: messageSize }, () => 0)])],
    ['ten thousand deep', newQuestion('page.report', [deep(10_000)])],
    ['with an endless id', { ...newQuestion('diag.ping', []), id: 'x'.repeat(1_000) }],
  ])('are denied unread when %s (H34, T43)', async (_, message) => {
    const { answers } = notingAnswers();
    const respond = responder(answers, own);
    const time = await cpuTime(async () =>
      expect(await respond(message, stamps.content)).toMatchObject({ ok: false, code: 'denied' }),
    );
    expect(time).toBeLessThan(1_000);
  });

  it('from one tab slow that tab down, and no other sender (H34, T44)', async () => {
    let now = 0;
    const { answers } = notingAnswers();
    const respond = responder(answers, own, () => now);
    const codes = [];
    for (let i = 0; i < 5_000; i++)
      codes.push((await respond(newQuestion('page.hello', []), stamps.content)).ok);
    expect(codes.filter((ok) => ok)).toHaveLength(askBurst);
    expect(await respond(newQuestion('page.hello', []), stamps.content)).toMatchObject({ code: 'busy' });
    expect(await respond(newQuestion('search.query', ['x']), stamps.popup)).toMatchObject({ ok: true });
    now += 1_000;
    expect(await respond(newQuestion('page.hello', []), stamps.content)).toMatchObject({ ok: true });
  });
});

describe('responder', () => {
  it('does a question sent twice once', async () => {
    const { answers, reached } = notingAnswers();
    const respond = responder(answers, own);
    const question = newQuestion('highlight.save', [draft]);
    await Promise.all([respond(question, stamps.content), respond(question, stamps.content)]);
    expect(reached).toEqual(['highlight.save']);
  });

  it('does not take one tab’s question for another’s', async () => {
    const { answers, reached } = notingAnswers();
    const respond = responder(answers, own);
    const question = newQuestion('diag.ping', []);
    await respond(question, stamps.content);
    await respond(question, { ...stamps.content, tab: { ...stamps.content.tab!, id: 70 } });
    await respond(question, stamps.popup);
    expect(reached).toHaveLength(3);
  });
});

function deep(levels: number): unknown {
  let value: unknown = 0;
  for (let i = 0; i < levels; i++) value = { value };
  return value;
}
