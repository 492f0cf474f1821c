import type { CandidateRow } from './rows.ts';

/** How likely the candidates of each document are there, in eight bytes each: of documents just read it is not read back. */
export class OddsLog {
  readonly #keys: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #documents = new Map<string, { numbers: Uint32Array; odds: Float32Array }>();

  /** Notes the rows of a document, in the place of what was noted of it. */
  add(document: string, rows: readonly Pick<CandidateRow, 'key' | 'odds'>[]): void {
    const numbers = Uint32Array.from(rows, ({ key }) => this.#numberOf(key));
    this.#documents.set(document, { numbers, odds: Float32Array.from(rows, ({ odds }) => odds) });
  }

  /** Calls back with the key of each row and its log odds, in order, at single precision; answers false where it knows none. */
  visit(document: string, each: (key: string, odds: number) => void): boolean {
    const noted = this.#documents.get(document);
    if (!noted) return false;
    for (let at = 0; at < noted.numbers.length; at++) each(this.#keys[noted.numbers[at]!]!, noted.odds[at]!);
    return true;
  }

  #numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#keys.push(key) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}
