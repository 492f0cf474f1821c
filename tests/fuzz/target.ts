import fc from 'fast-check';

/** Something that must bear whatever it is given, with all that it may be given. */
export interface Target {
  name: string;
  /** How many of a hundred cases go here: dear targets get few. */
  share: number;
  property: fc.IAsyncProperty<[unknown]>;
}

/** What became of a target. */
export interface Outcome {
  target: string;
  cases: number;
  /** The smallest case of each crash, with its error; empty where all is well. */
  crashes: { seed: number; error: string; sample: string }[];
  /** In ms. */
  time: number;
}

/** A case that takes longer hangs, in ms: the readers' own caps are below. */
const longest = 20_000;

/** A target from its cases and what must hold of each; a thrown error is a crash. */
export function targetOf<Case>(
  name: string,
  share: number,
  cases: fc.Arbitrary<Case>,
  hold: (one: Case) => unknown,
): Target {
  const property = fc.asyncProperty(cases, async (one) => {
    const start = performance.now();
    await hold(one);
    if (performance.now() - start > longest) throw new Error(`It took more than ${longest} ms.`);
  });
  return { name, share, property: property as unknown as Target['property'] };
}

/** Runs as many cases of a target, the same for the same seed; a crash ends a stretch, and another seed goes on. */
export async function runTarget({ name, property }: Target, runs: number, seed: number): Promise<Outcome> {
  const outcome: Outcome = { target: name, cases: 0, crashes: [], time: 0 };
  const start = performance.now();
  for (let next = seed; outcome.cases < runs && outcome.crashes.length < 10; next++) {
    const details = await fc.check(property, { numRuns: runs - outcome.cases, seed: next });
    outcome.cases += Math.max(1, details.numRuns);
    if (!details.failed) break;
    const sample = fc.stringify(details.counterexample).slice(0, 2_000);
    outcome.crashes.push({ seed: next, error: String(details.errorInstance).slice(0, 500), sample });
  }
  return { ...outcome, time: Math.round(performance.now() - start) };
}
