import type * as v from 'valibot';
import type { Questions } from '../questions.ts';
import type { SenderKind } from './sender.ts';

/** Who may ask a question, and in which form. */
export interface QuestionRule<Name extends keyof Questions> {
  from: readonly SenderKind[];
  args: v.GenericSchema<unknown, Parameters<Questions[Name]>>;
}
