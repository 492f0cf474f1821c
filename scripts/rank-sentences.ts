/** One term's sentences: their features, and whether experts would show them. */
export interface Choice {
  weight: number;
  options: { x: number[]; right: boolean }[];
}

/** Gradient steps: enough for the weights to stand still to three decimals. */
const rounds = 1500;

/**
 * Learns to rank sentences: the probability that a softmax over a term's sentences falls on a right one,
 * penalised towards `priors` by `lambda` times the squared distance.
 */
export function rankSentences(
  choices: readonly Choice[],
  priors: readonly number[],
  lambda: number,
): number[] {
  const beta = [...priors];
  for (let round = 0; round < rounds; round++) {
    const gradient = beta.map((value, at) => -lambda * (value - priors[at]!));
    for (const choice of choices) addGradient(gradient, choice, beta);
    const rate = 0.6 / Math.sqrt(1 + round / 50) / (10 + choices.length / 4);
    for (const [at, value] of gradient.entries()) beta[at]! += rate * value;
  }
  return beta;
}

function addGradient(gradient: number[], { weight, options }: Choice, beta: readonly number[]): void {
  const scores = options.map(({ x }) => x.reduce((sum, value, at) => sum + value * beta[at]!, 0));
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, one) => sum + one, 0);
  const right = odds.reduce((sum, one, at) => sum + (options[at]!.right ? one : 0), 0);
  for (const [index, { x, right: isRight }] of options.entries()) {
    const pull = (isRight ? odds[index]! / right : 0) - odds[index]! / all;
    for (const [at, value] of x.entries()) gradient[at]! += weight * pull * value;
  }
}
