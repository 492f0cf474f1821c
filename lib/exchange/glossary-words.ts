import type { TermKind } from '../model.ts';
import type { Language } from '../questions.ts';

/** A word of a list that comes in. */
export interface ListedWord {
  form: string;
  variants: string[];
  /** Null where the list does not say. */
  kind: TermKind | null;
  definition: string;
  /** Empty where the list does not say. */
  source: string;
}

/** What a written glossary says besides its terms, in the reader's language. */
export interface GlossaryWords {
  language: Language;
  /** Above everything; the name of a dictionary. */
  heading: string;
  /** Before other forms. */
  variants: string;
  /** Between two of them. */
  comma: string;
  kindOf: (kind: TermKind) => string;
}

/** The kinds by their names in files, ours and those a person would write. */
const kindNames: Record<TermKind, string> = {
  concept: '概念',
  technology: '技术',
  organisation: '机构',
  person: '人物',
  place: '地点',
  document: '文件',
  policy: '政策',
  event: '事件',
  slogan: '提法',
  measure: '举措',
};

/** A kind by its name in a list, or null. */
export function readKind(name: string): TermKind | null {
  const wanted = name.trim().toLowerCase();
  const found = Object.entries(kindNames).find(([kind, said]) => kind === wanted || said === wanted);
  return (found?.[0] as TermKind | undefined) ?? null;
}
