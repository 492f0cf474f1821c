import { newQuestion } from '../../lib/delivery.ts';
import type { Questions } from '../../lib/questions.ts';
import type { responder } from '../../lib/senders/answer.ts';
import type { Stamp } from '../../lib/senders/sender.ts';

/** Asks whoever responds then, as the stamped sender; throws the code of a refusal. */
export function asker(respond: () => ReturnType<typeof responder>) {
  return async <Name extends keyof Questions>(
    stamp: Stamp,
    name: Name,
    ...args: Parameters<Questions[Name]>
  ): Promise<ReturnType<Questions[Name]>> => {
    const answer = await respond()(newQuestion(name, args), stamp);
    if (!answer.ok) throw new Error(answer.code);
    return answer.value as ReturnType<Questions[Name]>;
  };
}
