/** The background's ear: class of sender × question, form and size of what is asked, pace; then the answer. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { AskError } from '../ask-error.ts';
import { type Answer, isQuestion, type Question } from '../delivery.ts';
import { askDeadline, messageSize } from '../limits.ts';
import type { Questions } from '../questions.ts';
import { StorageError } from '../store/storage-error.ts';
import { isWithin } from './message-size.ts';
import { questionRate } from './question-rate.ts';
import type { QuestionRule } from './question-rule.ts';
import { questionTable } from './question-table.ts';
import { type Own, type Sender, type Stamp, senderOf } from './sender.ts';

/** A question as its answer sees it. */
export interface Asked {
  sender: Sender;
  /** The same when the asker had to send twice. */
  id: string;
}

type AnswerOne<Name extends keyof Questions> = (
  asked: Asked,
  ...args: Parameters<Questions[Name]>
) => ReturnType<Questions[Name]> | Promise<ReturnType<Questions[Name]>>;

/** The whole protocol, implemented. */
export type Answers = { [Name in keyof Questions]: AnswerOne<Name> };

/** Answers every `ask` from now on. Call it at the top level: a waking worker looks for listeners at once. */
export function answer(answers: Answers): void {
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
  const respond = responder(answers, own);
  browser.runtime.onMessage.addListener((message, stamp, reply) => {
    respond(message, stamp).then(reply);
    // Chromium takes no promise here; this holds the channel open in both browsers.
    return true;
  });
}

/** Turns a message and its stamp into an answer; never rejects. */
export function responder(answers: Answers, own: Own, now: () => number = Date.now) {
  const isPaced = questionRate(now);
  const running = new Map<string, Promise<unknown>>();

  /** A question sent twice is done once, while this worker lives. */
  const once = (asked: Asked, act: () => Promise<unknown>): Promise<unknown> => {
    const key = `${asked.sender.kind} ${'tab' in asked.sender ? asked.sender.tab : ''} ${asked.id}`;
    const started = running.get(key) ?? act();
    if (!running.has(key)) {
      running.set(key, started);
      setTimeout(() => running.delete(key), askDeadline);
    }
    return started;
  };

  return async (message: unknown, stamp: Stamp): Promise<Answer> => {
    try {
      const { question, sender } = admit(message, senderOf(stamp, own), isPaced);
      const asked = { sender, id: question.id };
      return { ok: true, value: await once(asked, async () => answerOne(answers, asked, question)) };
    } catch (error) {
      return refusal(error);
    }
  };
}

/** Everything that can be judged without reading the arguments. */
function admit(message: unknown, sender: Sender | null, isPaced: (tab: number) => boolean) {
  if (sender === null) throw new AskError('denied');
  const isForeign = sender.kind === 'content' || sender.kind === 'opaque' || sender.kind === 'card';
  if (isForeign && !isPaced(sender.tab)) throw new AskError('busy');
  if (isForeign && !isWithin(message, messageSize)) throw new AskError('denied', 'the message is too large');
  if (!isQuestion(message) || !/^[\w-]{1,64}$/.test(message.id))
    throw new AskError('denied', 'not a question');
  return { question: message, sender };
}

/** The rule and the answer of one question belong to one name: `Name` ties their types together. */
function answerOne<Name extends keyof Questions>(
  answers: Answers,
  asked: Asked,
  { question, args }: Question,
) {
  const name = question as Name;
  const rule: QuestionRule<Name> | null = Object.hasOwn(questionTable, name) ? questionTable[name] : null;
  if (!rule?.from.includes(asked.sender.kind)) throw new AskError('denied', `“${name.slice(0, 40)}”`);
  const checked = v.safeParse(rule.args, args);
  if (!checked.success) throw new AskError('denied', `${name}: ${checked.issues[0].message}`);
  return answers[name](asked, ...checked.output);
}

function refusal(error: unknown): Answer {
  if (error instanceof AskError) return { ok: false, code: error.code, message: error.message };
  if (error instanceof StorageError) return { ok: false, code: error.problem, message: error.message };
  // Firefox breaks off the file system's work as it ends an event page: the next one can do it.
  if (error instanceof DOMException && error.name === 'AbortError')
    return { ok: false, code: 'unreachable', message: error.message };
  console.error(error);
  return { ok: false, code: 'failed', message: String(error) };
}
