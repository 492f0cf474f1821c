import { acceptedScore } from '../limits.ts';
import type { OwnTerm, TermEdit, TermKind, TermState } from '../model.ts';
import { foldForm } from './simplify.ts';

/** Of a derived term what edits speak of. */
export interface DerivedTerm {
  key: string;
  form: string;
  variants: string[];
  kind: TermKind;
  score: number;
}

/** Where places of a term come from: all places of a derived term, without those of some forms, or those of one form only. */
export interface PlaceSource {
  /** Key of the derived term. */
  term: string;
  /** Keys of forms. */
  only: string | null;
  without: string[];
}

/** A term after what the reader decided. */
export interface EditedTerm {
  key: string;
  form: string;
  variants: string[];
  kind: TermKind;
  state: TermState;
  /** Empty where no derivation knows it. */
  sources: PlaceSource[];
  /** The reader's own words about it, those of the term itself first. */
  owns: OwnTerm[];
  /** Keys of the terms that became forms of it. */
  merged: string[];
  /** The passage chosen to explain it. */
  passage: string | null;
}

/**
 * Puts what a reader decided on top of what was derived. Pure: the order of the edits does not count, and what was
 * edited already stays as it is. Rejected terms are there, and say so; what became a form of another is not.
 */
export function applyEdits(derived: readonly DerivedTerm[], edits: readonly TermEdit[]): EditedTerm[] {
  const byKey = new Map(edits.map((edit) => [edit.key, edit]));
  const terms = new Map(derived.map((term) => [term.key, asDerived(term, byKey.get(term.key))]));
  const sorted = edits.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  for (const { key, own, kind, state } of sorted) {
    if (!own) continue;
    const term = terms.get(key) ?? asOwn(key, own, kind, state);
    terms.set(key, term);
    term.owns = [own];
    term.variants = without([...term.variants, ...own.variants], [term.form]);
  }
  setApart(terms, sorted);
  merge(terms, sorted);
  for (const term of terms.values()) rename(term, byKey.get(term.key)?.form);
  return [...terms.values()];
}

function asDerived({ key, form, variants, kind, score }: DerivedTerm, edit?: TermEdit): EditedTerm {
  return {
    ...{ key, form, variants: [...variants], kind: edit?.kind ?? kind },
    state: edit?.state ?? (score >= acceptedScore || edit?.own ? 'accepted' : 'undecided'),
    sources: [{ term: key, only: null, without: [] }],
    ...{ owns: [], merged: [], passage: edit?.passage ?? null },
  };
}

function asOwn(key: string, { form }: OwnTerm, kind: TermKind = 'concept', state: TermState = 'accepted') {
  const nothing = { sources: [], owns: [], merged: [], passage: null };
  return { key, form, variants: [] as string[], kind, state, ...nothing } satisfies EditedTerm;
}

/** Makes terms of forms that were taken for others. */
function setApart(terms: Map<string, EditedTerm>, edits: readonly TermEdit[]): void {
  const wanted = new Map(edits.filter(({ apart, own }) => apart || own).map((edit) => [edit.key, edit]));
  if (wanted.size === 0) return;
  for (const term of [...terms.values()]) {
    for (const form of [...term.variants]) {
      const key = foldForm(form);
      const edit = wanted.get(key);
      if (!edit || key === term.key) continue;
      term.variants = term.variants.filter((one) => one !== form);
      term.sources = term.sources.map((source) => ({ ...source, without: [...source.without, key] }));
      const known = terms.get(key) ?? {
        ...{ key, form, variants: [], kind: edit.kind ?? term.kind, state: edit.state ?? 'accepted' },
        ...{ sources: [], owns: [], merged: [], passage: edit.passage ?? null },
      };
      terms.set(key, known);
      known.variants = without([...known.variants, form], [known.form]);
      // What is derived has its places already.
      if (known.sources.every(({ only }) => only !== null))
        known.sources = [
          ...known.sources,
          ...term.sources.map((source) => ({ ...source, only: key, without: [] })),
        ];
    }
  }
}

/** Makes forms of terms that mean another. */
function merge(terms: Map<string, EditedTerm>, edits: readonly TermEdit[]): void {
  const into = new Map(edits.flatMap(({ key, into }) => (into === undefined ? [] : [[key, into] as const])));
  const mains = edits.map(({ key }) => ({ key, main: mainOf(key, into, terms) }));
  for (const { key, main } of mains) {
    const term = terms.get(key);
    const target = terms.get(main);
    if (key === main || !term || !target) continue;
    target.variants = without([...target.variants, term.form, ...term.variants], [target.form]);
    target.sources = [...target.sources, ...term.sources];
    target.owns = [...target.owns, ...term.owns];
    target.merged = [...target.merged, key];
  }
  for (const { key, main } of mains) if (key !== main) terms.delete(key);
}

/** Follows terms to the one that they mean; in a circle every one means itself, and so does what leads there. */
function mainOf(
  key: string,
  into: ReadonlyMap<string, string>,
  terms: ReadonlyMap<string, EditedTerm>,
): string {
  const seen = new Set([key]);
  let main = key;
  for (let next = into.get(key); next !== undefined; next = into.get(next)) {
    if (seen.has(next)) return key;
    seen.add(next);
    // Of a chain one may be gone with its document.
    if (terms.has(next)) main = next;
  }
  return main;
}

function rename(term: EditedTerm, form: string | undefined): void {
  if (form === undefined || form === term.form) return;
  term.variants = without([term.form, ...term.variants], [form]);
  term.form = form;
}

/** Forms each once, without some. */
function without(forms: readonly string[], others: readonly string[]): string[] {
  const gone = new Set(others);
  return [...new Set(forms)].filter((form) => !gone.has(form));
}
