import type { Draft } from './draft.ts';
import type { Feature } from './feature.ts';
import { type FeatureGroup, featureGroups } from './features.ts';
import { companyOf } from './lists.ts';
import type { CorpusRows, MergedRow } from './merged-row.ts';
import { countOf } from './rows.ts';
import type { Scored } from './select.ts';
import file from './weights.json' with { type: 'json' };

/** What scripts/train-termhood.ts learnt: one weight for each feature. */
export interface Weights {
  bias: number;
  weights: Record<string, number>;
}

export const trained: Weights = file;

/** Probability, for every candidate of the corpus, that it is a term: one logistic regression over explainable features, and its company. */
export function scoreRows(corpus: CorpusRows, weights: Weights): Scored[] {
  const odds = new Map(corpus.rows.map((row) => [row.key, oddsOf(row, corpus, weights)]));
  const company = companyOf(corpus.lists, corpus.byKey, odds);
  return corpus.rows.map((row) => {
    const listed = company.get(row.key);
    const lift = listed === undefined ? 0 : companyWorth * (listed - poorCompany);
    return { row, score: sigmoid(odds.get(row.key)! + lift - caged(row, corpus, odds)) };
  });
}

/** Log odds won in a list of nothing but terms, and the share of them at which nothing is won or lost. */
const companyWorth = 3;
const poorCompany = 0.45;

/** Log odds lost by what stands only inside a longer candidate that is a term itself: 谈话工作办法 of a titled document. */
function caged(row: MergedRow, { byKey }: CorpusRows, odds: ReadonlyMap<string, number>): number {
  const all = countOf(row, 'all');
  const cages = row.cages.filter((key) => byKey.has(key) && countOf(byKey.get(key)!, 'all') >= all);
  if (cages.length === 0) return 0;
  const torn =
    (institution.test(row.words.join('')) && cages.some((key) => key.endsWith(row.key))) ||
    cages.some((key) => isHalf(row.key, key));
  return (torn ? tornCost : cageCost) * sigmoid(Math.max(...cages.map((key) => odds.get(key)!)) + cageShift);
}

/** The end of such a name is another body, or none: 数据局 of 国家数据局. */
const institution = /(?:局|部|委|院|会|会议|署|厅|司|中心|集团|公司|大学|银行|组织|机构|小组)$/;

/** The names of one body, law or meeting that stand on both sides of a 和: 旅游部 of 文化和旅游部. */
function isHalf(part: string, whole: string): boolean {
  const at = whole.indexOf(part);
  const edges = [whole[at - 1], whole[at + part.length], part.at(-1)];
  return halved.test(whole) && edges.some((unit) => unit !== undefined && joints.has(unit));
}

const joints: ReadonlySet<string> = new Set('和与及');
const halved = /(?:局|部|委|院|会|署|厅|司|法|条例|条例草案|规定|办法)$/;
const tornCost = 2.5;
const cageCost = 1.25;
const cageShift = 1;

/** Log odds that a candidate is a term, judged by itself. */
function oddsOf(row: MergedRow, corpus: CorpusRows, { bias, weights }: Weights): number {
  let sum = bias;
  for (const { speaksOf, features } of weighted(weights)) {
    if (speaksOf && !speaksOf(row)) continue;
    for (const { weight, feature } of features) sum += weight * feature(row, corpus);
  }
  return sum;
}

/** The same by the trained weights, to the last bit; what the wording says for itself is read once. */
export function draftOdds(draft: Draft, corpus: CorpusRows): number {
  const groups = weighted(trained.weights);
  const { wording } = draft;
  wording.parts ??= groups.flatMap(({ ofWording, features }) =>
    ofWording ? partsOf(features, draft, corpus) : [],
  );
  const { parts } = wording;
  let next = 0;
  let sum = trained.bias;
  for (let at = 0; at < groups.length; at++) {
    const { speaksOf, ofWording, features } = groups[at]!;
    if (ofWording) {
      for (; parts[next] !== 0; next++) sum += parts[next]!;
      next++;
    } else if (!speaksOf || speaksOf(draft))
      for (const { weight, feature } of features) sum += weight * feature(draft, corpus);
  }
  return sum;
}

/** What features add, but for nothing; then a 0. */
function partsOf(features: WeightedGroup['features'], row: MergedRow, corpus: CorpusRows): number[] {
  const parts = features.map(({ weight, feature }) => weight * feature(row, corpus));
  return [...parts.filter((part) => part !== 0), 0];
}

/** Features that count, with what they count for. */
interface WeightedGroup extends Pick<FeatureGroup, 'speaksOf' | 'ofWording'> {
  features: { weight: number; feature: Feature }[];
}

/** Every candidate of every document is asked for each feature: those without a weight are left out. */
function weighted(weights: Weights['weights']): WeightedGroup[] {
  const known = compiled.get(weights);
  if (known) return known;
  const made = featureGroups.map(({ speaksOf, ofWording, features }) => ({
    ...(speaksOf && { speaksOf }),
    ...(ofWording && { ofWording }),
    features: Object.entries(features).flatMap(([name, feature]) => {
      const weight = weights[name] ?? 0;
      return weight === 0 ? [] : { weight, feature };
    }),
  }));
  compiled.set(weights, made);
  return made;
}

const compiled = new WeakMap<Weights['weights'], WeightedGroup[]>();

const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));
