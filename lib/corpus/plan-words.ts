import type { ListedWord } from '../exchange/glossary-words.ts';
import { foldForm } from '../glossary/simplify.ts';
import { definitionLength, ownVariants } from '../limits.ts';
import type { OwnTerm, TermEdit } from '../model.ts';
import type { GlossaryTerm } from './edited-glossary.ts';

/** What a list of words would bring. */
export interface WordPlan {
  edits: TermEdit[];
  /** Words that become terms. */
  added: number;
  /** Words that are terms, or forms of some, and get a definition or more forms. */
  extended: number;
  /** Words of which everything is known. */
  known: number;
}

/** Reckons what taking in a list changes; a word that is a form of a term speaks of that term. Changes nothing. */
export function planWords(
  words: readonly ListedWord[],
  terms: readonly GlossaryTerm[],
  edits: readonly TermEdit[],
  listName: string,
): WordPlan {
  const mains = mainsByForm(terms);
  const said = new Map(edits.map((edit) => [edit.key, edit]));
  const changed = new Map<string, TermEdit>();
  const plan = { added: 0, extended: 0, known: 0 };
  for (const word of words) {
    const main = mains.get(foldForm(word.form));
    const key = main?.key ?? foldForm(word.form);
    const before = changed.get(key) ?? said.get(key) ?? { key };
    const own = ownOf(word, main?.form ?? word.form, before.own, listName);
    if (main && !tellsMore(own, before.own, main)) plan.known += 1;
    else {
      plan[main ? 'extended' : 'added'] += 1;
      const kind = !main && word.kind ? { kind: word.kind } : {};
      changed.set(key, { ...before, ...kind, own });
    }
  }
  return { edits: [...changed.values()], ...plan };
}

function mainsByForm(terms: readonly GlossaryTerm[]): Map<string, GlossaryTerm> {
  const mains = new Map<string, GlossaryTerm>();
  for (const term of terms) for (const form of term.variants) mains.set(foldForm(form), term);
  for (const term of terms) mains.set(foldForm(term.form), term).set(term.key, term);
  return mains;
}

/** What the list says, put together with what an earlier one said. */
function ownOf(word: ListedWord, form: string, before: OwnTerm | undefined, listName: string): OwnTerm {
  const variants = new Set([...(before?.variants ?? []), word.form, ...word.variants]);
  variants.delete(form);
  const definitions = [...new Set([...(before?.definition.split('\n') ?? []), word.definition])];
  return {
    form: before?.form ?? form,
    variants: [...variants].slice(0, ownVariants),
    definition: definitions.filter(Boolean).join('\n').slice(0, definitionLength),
    source: before?.source || word.source || listName,
  };
}

function tellsMore(own: OwnTerm, before: OwnTerm | undefined, { form, variants }: GlossaryTerm): boolean {
  const known = new Set([form, ...variants].map(foldForm));
  return (
    own.definition !== (before?.definition ?? '') || own.variants.some((one) => !known.has(foldForm(one)))
  );
}
