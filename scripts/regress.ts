/** A labelled example: its features, whether it is one, and how much it counts. */
export interface Sample {
  x: number[];
  y: number;
  weight: number;
}

/** Features that hardly vary are not blown up when all are put on one scale. */
const leastSpread = 0.05;

/** Steps, far more than it takes, and the smallest share of one that is tried. */
const rounds = 30;
const leastShare = 1e-9;

/**
 * Logistic regression by Newton's method, penalised towards `priors` (in units of the features) by `penalties`
 * times the squared distance, on standardised features. Returns the bias and one weight for each feature.
 */
export function regress(
  samples: readonly Sample[],
  priors: readonly number[],
  penalties: readonly number[],
): { bias: number; weights: number[] } {
  const { mean, spread } = standardise(samples);
  const size = mean.length;
  const rows = samples.map(({ x }) => [...x.map((value, at) => (value - mean[at]!) / spread[at]!), 1]);
  const centre = [...priors.map((prior, at) => prior * spread[at]!), 0];
  let beta = [...centre];
  const heightOf = (at: readonly number[]): number =>
    likelihood(rows, samples, at) - penalty(at, centre, penalties);
  for (let round = 0; round < rounds; round++) {
    const { hessian, gradient } = derivatives(rows, samples, beta);
    for (let at = 0; at < size; at++) {
      gradient[at]! -= penalties[at]! * (beta[at]! - centre[at]!);
      hessian[at]![at]! += penalties[at]!;
    }
    const step = solve(hessian, gradient);
    beta = climb(beta, step, heightOf);
    if (Math.max(...step.map(Math.abs)) < 1e-4) break;
  }
  const weights = mean.map((_, at) => beta[at]! / spread[at]!);
  return { bias: beta[size]! - weights.reduce((sum, weight, at) => sum + weight * mean[at]!, 0), weights };
}

/** Far from the best, Newton's step may lead away from it: it is halved until it does not. */
function climb(
  from: readonly number[],
  step: readonly number[],
  heightOf: (at: readonly number[]) => number,
): number[] {
  const height = heightOf(from);
  for (let share = 1; share > leastShare; share /= 2) {
    const next = from.map((value, at) => value + share * step[at]!);
    if (heightOf(next) >= height) return next;
  }
  return [...from];
}

/** Weighted log likelihood of the samples. */
function likelihood(rows: readonly number[][], samples: readonly Sample[], beta: readonly number[]): number {
  let sum = 0;
  for (const [index, { y, weight }] of samples.entries()) {
    const odds = dot(rows[index]!, beta);
    // ln(1 + e^x), which does not overflow.
    const loss = Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
    sum += weight * (y * odds - loss);
  }
  return sum;
}

function penalty(beta: readonly number[], centre: readonly number[], penalties: readonly number[]): number {
  return penalties.reduce((sum, one, at) => sum + (one * (beta[at]! - centre[at]!) ** 2) / 2, 0);
}

function dot(row: readonly number[], beta: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < beta.length; at++) sum += row[at]! * beta[at]!;
  return sum;
}

function standardise(samples: readonly Sample[]): { mean: number[]; spread: number[] } {
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const average = (value: (x: number[], at: number) => number): number[] =>
    samples[0]!.x.map(
      (_, at) => samples.reduce((sum, { x, weight }) => sum + weight * value(x, at), 0) / total,
    );
  const mean = average((x, at) => x[at]!);
  const spread = average((x, at) => (x[at]! - mean[at]!) ** 2).map((variance) =>
    Math.max(Math.sqrt(variance), leastSpread),
  );
  return { mean, spread };
}

/** Gradient and Hessian of the weighted log likelihood; only the lower triangle is filled. */
function derivatives(
  rows: readonly number[][],
  samples: readonly Sample[],
  beta: readonly number[],
): { hessian: Float64Array[]; gradient: Float64Array } {
  const size = beta.length;
  const gradient = new Float64Array(size);
  const hessian = beta.map(() => new Float64Array(size));
  for (const [index, { y, weight }] of samples.entries()) {
    const row = rows[index]!;
    const p = 1 / (1 + Math.exp(-dot(row, beta)));
    const curve = weight * Math.max(p * (1 - p), 1e-6);
    for (let at = 0; at < size; at++) {
      gradient[at]! += weight * (y - p) * row[at]!;
      const scaled = curve * row[at]!;
      if (scaled === 0) continue;
      const line = hessian[at]!;
      for (let other = 0; other <= at; other++) line[other]! += scaled * row[other]!;
    }
  }
  hessian[size - 1]![size - 1]! += 1e-6;
  return { hessian, gradient };
}

/** Solves a symmetric positive system in place by Cholesky's decomposition of its lower triangle. */
function solve(matrix: Float64Array[], right: Float64Array): number[] {
  const size = right.length;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let value = matrix[row]![column]!;
      for (let at = 0; at < column; at++) value -= matrix[row]![at]! * matrix[column]![at]!;
      matrix[row]![column] =
        row === column ? Math.sqrt(Math.max(value, 1e-9)) : value / matrix[column]![column]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = 0; row < size; row++) {
    let value = right[row]!;
    for (let at = 0; at < row; at++) value -= matrix[row]![at]! * solution[at]!;
    solution[row] = value / matrix[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    let value = solution[row]!;
    for (let at = row + 1; at < size; at++) value -= matrix[at]![row]! * solution[at]!;
    solution[row] = value / matrix[row]![row]!;
  }
  return solution;
}
