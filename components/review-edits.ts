import { foldForm } from '../lib/glossary/simplify.ts';
import type { TermEdit, TermKind, TermState } from '../lib/model.ts';
import type { ReviewTerm, TermPart } from '../lib/questions/glossary.ts';

/** What the reader does to terms, and what it takes to undo it. */
export interface ReviewChange {
  after: TermEdit[];
  /** What was said of the same keys before. */
  before: TermEdit[];
  /** A sentence that says what was done. */
  said: string;
}

/** What was said of a term so far. */
function saidOf({ key, edit }: Pick<ReviewTerm, 'key' | 'edit'>): TermEdit {
  return edit ?? { key };
}

/** Accepts, ignores, or leaves open. */
export function decide(terms: readonly ReviewTerm[], state: TermState, said: string): ReviewChange {
  const before = terms.map(saidOf);
  return { before, after: before.map((edit) => ({ ...edit, state })), said };
}

/** One term becomes a form of another, which is then not ignored. */
export function mergeInto(term: ReviewTerm, target: ReviewTerm, said: string): ReviewChange {
  const before = target.state === 'rejected' ? [saidOf(term), saidOf(target)] : [saidOf(term)];
  const [first, second] = before;
  const after: TermEdit[] = [{ ...first!, into: target.key }];
  if (second) after.push({ ...second, state: 'accepted' });
  return { before, after, said };
}

/** A form becomes a term itself. */
export function setApart({ key, merged }: TermPart, said: string): ReviewChange {
  if (!merged) return { before: [{ key }], after: [{ key, apart: true }], said };
  const { into: _, ...alone } = merged;
  return { before: [merged], after: [alone], said };
}

/** What the editor of a term offers to change. */
export interface TermDraft {
  form: string;
  kind: TermKind;
  /** Null where nothing is the reader's own. */
  definition: string | null;
  /** The passage that the reader chose is still wanted. */
  passage: boolean;
}

/** The form shown, the kind, the definition; what stays as it was is not said. */
export function redraft(term: ReviewTerm, draft: TermDraft, source: string, said: string): ReviewChange {
  const before = saidOf(term);
  const { passage, ...after }: TermEdit = { ...before };
  if (draft.form !== term.form) after.form = draft.form;
  if (draft.kind !== term.kind) after.kind = draft.kind;
  const definition = draft.definition?.trim() ?? '';
  if (before.own || definition !== '')
    after.own = { form: term.form, variants: [], source, ...before.own, definition };
  return {
    before: [before],
    after: [draft.passage && passage !== undefined ? { ...after, passage } : after],
    said,
  };
}

/** Takes back the reader's own words about a term; one that only they knew is gone. */
export function removeOwn(term: ReviewTerm, said: string): ReviewChange {
  const before = saidOf(term);
  const { own: _, ...after } = before;
  return { before: [before], after: [after], said };
}

/** Adds a term of the reader's own, or their definition to a term that is there. */
export function addOwn(
  form: string,
  definition: string,
  terms: readonly ReviewTerm[],
  source: string,
  said: string,
): ReviewChange {
  const key = foldForm(form);
  const known = terms.find((term) => term.key === key);
  const before = known ? saidOf(known) : { key };
  const own = { form, variants: [], source, ...before.own, definition };
  return { before: [before], after: [{ ...before, state: 'accepted', own }], said };
}
