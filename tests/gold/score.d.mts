/** Types of the project's own scorer, score.mjs. */
export interface GoldTerm {
  term: string;
  aliases?: string[];
  kind: string;
  importance: number;
  bestPassages?: string[];
  autoPassage?: boolean;
}
export interface ScoredEntry {
  term: string;
  aliases?: string[];
  score?: number;
  passages?: string[];
}
export interface ScoreRow {
  term: string;
  hit: number;
  cls: 'gold' | 'nonterm' | 'fragment' | 'absent' | 'unjudged';
  passageRank?: number;
  passages: string[];
}
export interface ScoreResult {
  summary: Record<string, number>;
  rows: ScoreRow[];
  missed3: string[];
  missed2: string[];
}
export function key(text: string): string;
export function passageHit(passage: string, best: string[]): boolean;
export function score(glossary: ScoredEntry[], gold: GoldTerm[], options?: { nonterms?: unknown[]; seg?: unknown[] | null }): ScoreResult;
export function loadFor(goldFile: string, options?: { nonterms?: string; seg?: string }): { nonterms: unknown[]; seg: unknown[] | null };
