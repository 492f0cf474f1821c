import { features } from './features.ts';
import type { CorpusRows, MergedRow } from './merged-row.ts';
import { trained } from './termhood.ts';

/** Features a reader understands, and the id of the sentence that says so; the UI has a message `reason_ID` for each. */
// biome-ignore format: a table
const sayable: Record<string, string> = {
  book: 'titled', quote: 'quoted', named: 'named', defined: 'defined', meaning: 'defined', entry: 'defined', code: 'titled', abbreviated: 'abbreviated',
  list: 'enumerated', heading: 'heading', title: 'title', repeated: 'repeated', articles: 'spread', documents: 'documents',
  everAlone: 'alone', endsInstitution: 'institution', institution: 'institution', place: 'place', endsPlace: 'place',
  endsDocument: 'document', endsSystem: 'system', endsEconomy: 'economy', endsTechnology: 'technology', endsPerson: 'person',
  endsAction: 'procedure', latinUpper: 'acronym', mixed: 'acronym', rareWord: 'rare', rarest: 'rare',
  person: 'person', placeAlone: 'place', allNouns: 'nouns', leftLight: 'object', fixed: 'fixed', fixedOften: 'fixed', carried: 'documents',
  latinInHan: 'foreign', length3: 'length', length4: 'length', length5: 'length', length6: 'length', length7: 'length',
};

/** Why a candidate is a term: ids of its strongest sayable features, strongest first, one to three; every candidate is at least one expression. */
export function reasonsOf(row: MergedRow, corpus: CorpusRows): string[] {
  const said = Object.keys(sayable)
    .map((name) => ({
      id: sayable[name]!,
      worth: (trained.weights[name] ?? 0) * features[name]!(row, corpus),
    }))
    .filter(({ worth }) => worth > 0.05)
    .sort((a, b) => b.worth - a.worth);
  const ids = [...new Set(said.map(({ id }) => id))].slice(0, 3);
  return ids.length > 0 ? ids : ['unit'];
}
