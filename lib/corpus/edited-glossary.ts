import { applyEdits, type EditedTerm } from '../glossary/apply-edits.ts';
import { explanations as most } from '../limits.ts';
import type { OwnTerm, TermState } from '../model.ts';
import type { CorpusDatabase } from '../store/corpus-database.ts';
import { countingDocuments } from '../store/documents.ts';
import { readEdits } from '../store/edits.ts';
import type { EditRow, TermRow } from '../store/rows.ts';
import { readTerms } from '../store/terms.ts';
import { pinyinKeys, pinyinOf } from '../text/pinyin.ts';
import { chosenFirst } from './chosen-passage.ts';
import type { HeldDocuments } from './cite.ts';
import { type DerivedPlaces, derivedPlaces, tally } from './term-places.ts';

/** A term as the reader's edits leave it. */
export interface GlossaryTerm extends TermRow, Pick<EditedTerm, 'sources' | 'merged'> {
  state: TermState;
  owns: OwnTerm[];
  /** Set where the reader said anything about it. */
  edit: EditRow | null;
}

/** A term of which nothing was edited. */
export function unedited(row: TermRow, state: TermState): GlossaryTerm {
  const sources = [{ term: row.key, only: null, without: [] }];
  return { ...row, state, owns: [], merged: [], sources, edit: null };
}

/** The glossary with all that the reader decided, rejected terms included. */
export async function editedGlossary(database: CorpusDatabase): Promise<GlossaryTerm[]> {
  const rows = (await readTerms(database)).filter(({ count }) => count > 0);
  const edits = await readEdits(database);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const edited = applyEdits(rows, edits);
  if (edits.length === 0) return edited.map(({ key, state }) => unedited(byKey.get(key)!, state));
  return completeTerms(database, edited, byKey, edits);
}

/** One term as the edits leave it, null where there is none; `unknown` where only the whole glossary tells. */
export async function editedTerm(
  database: CorpusDatabase,
  key: string,
): Promise<GlossaryTerm | null | 'unknown'> {
  const edits = await readEdits(database);
  const near = meantTogether(key, edits);
  const isApart = ({ apart, own }: EditRow) => apart === true || own !== undefined;
  // Of which term it was a form, no row of its own says.
  if (edits.some((edit) => near.has(edit.key) && isApart(edit))) return 'unknown';
  const found = await database.terms.bulkGet([...near]);
  const rows = found.filter((row) => row !== undefined).filter(({ count }) => count > 0);
  const edited = applyEdits(
    rows,
    edits.filter((edit) => near.has(edit.key) || isApart(edit)),
  );
  const term = edited.filter((one) => one.key === key || one.merged.includes(key));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const [whole] = await completeTerms(database, term, byKey, edits);
  return whole ?? null;
}

/** Keys of all terms that edits make forms of each other, however many steps away. */
function meantTogether(key: string, edits: readonly EditRow[]): ReadonlySet<string> {
  const found = new Set([key]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { key: one, into } of edits)
      if (into !== undefined && (found.has(one) || found.has(into))) found.add(one).add(into);
  }
  return found;
}

async function completeTerms(
  database: CorpusDatabase,
  edited: readonly EditedTerm[],
  byKey: ReadonlyMap<string, TermRow>,
  edits: readonly EditRow[],
): Promise<GlossaryTerm[]> {
  const said = new Map(edits.map((edit) => [edit.key, edit]));
  const work = { database, byKey, said, held: await countingDocuments(database) };
  const places = derivedPlaces(database, work.held);
  const terms: GlossaryTerm[] = [];
  for (const term of edited) terms.push(await complete(term, work, places));
  return terms;
}

interface Work {
  database: CorpusDatabase;
  byKey: ReadonlyMap<string, TermRow>;
  said: ReadonlyMap<string, EditRow>;
  held: HeldDocuments;
}

/** What is left to say of an edited term: its sounds, its places counted, its explanations. */
async function complete(term: EditedTerm, work: Work, places: DerivedPlaces): Promise<GlossaryTerm> {
  const { key, form, variants, kind, state, sources, owns, merged } = term;
  const base = work.byKey.get(key);
  const edit = work.said.get(key) ?? null;
  const rows = sources.flatMap((source) => work.byKey.get(source.term) ?? []);
  const row: TermRow = {
    ...(base ?? { ...empty, score: rows[0]?.score ?? 1, reasons: rows[0]?.reasons ?? [] }),
    ...{ key, form, variants, kind },
    ...soundsOf(term, base, edit),
  };
  const isWhole = sources.length === 1 && sources[0]!.only === null && sources[0]!.without.length === 0;
  if (!isWhole && sources.length > 0) {
    const found = await places(sources);
    Object.assign(row, tally(found, work.held));
    row.explanations = explanationsOf(rows, new Set(found.map(({ passage }) => passage)));
  }
  if (term.passage !== null)
    row.explanations = await chosenFirst(work.database, row, term.passage, () => places(sources));
  row.definitional = row.explanations.some(({ role }) => role === 'definition') || owns.length > 0;
  return { ...row, state, owns, merged, sources, edit };
}

/** Of a term that no document holds; nothing speaks against marking it. */
const empty = { count: 0, documents: 0, markedIn: 1, explanations: [], definitional: false };

function soundsOf({ form, variants }: EditedTerm, base: TermRow | undefined, edit: EditRow | null) {
  const forms = [form, ...variants];
  const isSame = (known: readonly string[]) =>
    known.length === forms.length && known.every((one, at) => one === forms[at]);
  if (base && isSame([base.form, ...base.variants])) return { pinyin: base.pinyin, initials: base.initials };
  const { own, pinyin, initials } = edit ?? {};
  if (own && pinyin !== undefined && initials && isSame([own.form, ...own.variants]))
    return { pinyin, initials };
  return { pinyin: pinyinOf(form), initials: forms.map((one) => pinyinKeys(one).initials) };
}

/** The best of what explains its parts, in the passages that it has. */
function explanationsOf(rows: readonly TermRow[], passages: ReadonlySet<string>) {
  const all = rows.flatMap(({ explanations }) => explanations.filter(({ passage }) => passages.has(passage)));
  const first = all.filter(({ role }) => role === 'definition');
  return [...first, ...all.filter(({ role }) => role !== 'definition')].slice(0, most);
}
