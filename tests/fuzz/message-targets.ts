import fc from 'fast-check';
import { isQuestion, newQuestion } from '../../lib/delivery.ts';
import type { Questions } from '../../lib/questions.ts';
import { type Answers, responder } from '../../lib/senders/answer.ts';
import { questionTable } from '../../lib/senders/question-table.ts';
import type { Stamp } from '../../lib/senders/sender.ts';
import { own, stamps, tabAt } from '../platform/own.ts';
import { targetOf } from './target.ts';

const names = Object.keys(questionTable) as (keyof Questions)[];

const texts = fc.oneof(
  fc.constantFrom(
    '',
    '未来产业',
    '0',
    'x'.repeat(300),
    '__proto__',
    'https://a.example/',
    'page',
    'site',
    'all',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const args = fc.array(
  fc.oneof(texts, fc.nat(), fc.array(texts, { maxLength: 2 }), fc.anything({ maxDepth: 3 })),
  {
    maxLength: 4,
  },
);
const messages = fc.oneof(
  fc.anything({ withNullPrototype: true, withObjectString: true }),
  fc
    .record({ question: fc.constantFrom<string>(...names, '__proto__', 'constructor', ''), id: texts, args })
    .map((message) => message as unknown),
  fc.tuple(fc.constantFrom<string>(...names), args).map(([name, all]) => newQuestion(name, all) as unknown),
);
const odd: fc.Arbitrary<Stamp> = fc.record(
  {
    id: fc.constantFrom(own.id, 'other'),
    origin: fc.constantFrom(own.origin, 'null', 'https://news.example', 'file://', '', `${own.origin}x`),
    url: fc.constantFrom(
      `${own.origin}/options.html`,
      `${own.origin}/card.html`,
      'about:srcdoc',
      'data:,x',
      '',
      '?',
    ),
    frameId: fc.constantFrom(0, 1, -1),
    tab: fc.constantFrom(tabAt('https://news.example/a'), tabAt(undefined), tabAt('x', 7, true)),
  },
  { requiredKeys: [] },
);
const senders = fc.oneof(fc.constantFrom(...Object.values(stamps)), odd);

async function isAnsweredOrRefused([message, stamp]: [unknown, Stamp]): Promise<void> {
  const reached: string[] = [];
  const entries = names.map((name) => [name, () => void reached.push(name)]);
  const answers = Object.fromEntries(entries) as Answers;
  const answer = await responder(answers, own)(message, stamp);
  if (!answer.ok && answer.code !== 'denied') throw new Error(`${answer.code}: ${answer.message}`);
  if (answer.ok !== (reached.length === 1)) throw new Error(`Reached: ${reached.join()}`);
  if (answer.ok && (!isQuestion(message) || message.question !== reached[0]))
    throw new Error('Another answer.');
}

/** What hears messages. */
export const messageTargets = [
  targetOf('messages to the background', 16, fc.tuple(messages, senders), isAnsweredOrRefused),
];
