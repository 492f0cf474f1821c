import { classify, foldCluster, unknown } from './fold-unit.ts';

type HanMap = ReadonlyMap<string, string> | undefined;

/** Clusters remembered: all that a page of decomposed Vietnamese or of emoji has. */
const mostClusters = 4096;

/** Folded units by code unit, filled as characters are met: Unicode's answer is asked for once. */
export class UnitTable {
  /** What a code unit folds to, or one of the marks below `blank`; `unknown` until it was asked for. */
  readonly known = new Uint16Array(0x10000);
  readonly #simplify: HanMap;
  /** Few pages have another character that folds to several, and need to ask Unicode. */
  readonly #clusters = new Map([['…', '...']]);

  constructor(simplify: HanMap) {
    this.#simplify = simplify;
  }

  /** The folded unit of a code unit, or one of the marks below `blank`. */
  unit(code: number): number {
    const known = this.known[code]!;
    return known === unknown ? this.#learn(code) : known;
  }

  /** Folds a character of several code units. */
  cluster(cluster: string): string {
    const known = this.#clusters.get(cluster);
    if (known !== undefined) return known;
    const folded = foldCluster(cluster, this.#simplify);
    if (this.#clusters.size < mostClusters) this.#clusters.set(cluster, folded);
    return folded;
  }

  #learn(code: number): number {
    const unit = classify(code, this.#simplify);
    this.known[code] = unit;
    return unit;
  }
}

const plainTable = new UnitTable(undefined);
const tables = new WeakMap<ReadonlyMap<string, string>, UnitTable>();

/** The table of a map; one map always has the same one. */
export function unitTableOf(simplify: HanMap): UnitTable {
  if (!simplify || simplify.size === 0) return plainTable;
  const known = tables.get(simplify);
  if (known) return known;
  const table = new UnitTable(simplify);
  tables.set(simplify, table);
  return table;
}
