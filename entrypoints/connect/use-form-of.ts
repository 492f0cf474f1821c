import { useAnswer } from '../../components/use-answer.ts';
import { ask } from '../../lib/messaging.ts';

/** Gives a term as it is printed, by its `Term.key`; the key itself where, or until, no such term is known. */
export function useFormOf(): (term: string) => string {
  const { answer } = useAnswer(() => ask('term.list'), []);
  const forms = new Map(answer.state === 'ready' ? answer.value.map(({ key, form }) => [key, form]) : []);
  return (term) => forms.get(term) ?? term;
}
