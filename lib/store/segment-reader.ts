import { gramBlocksAtOnce } from '../limits.ts';
import type { CorpusDatabase } from './corpus-database.ts';
import { baseOf } from './grams.ts';
import type { GramBlockRow, SegmentRow } from './rows.ts';
import { GramWalk } from './unpack-grams.ts';

/** Reads a segment from its first gram to its last. Of a common gram there may be several parts. */
export class SegmentReader {
  /** The gram it stands at; null after the last, and while it `isSpent`. */
  gram: string | null = null;
  /** All that was read is used up: `readOn` before anything else. */
  isSpent = true;
  readonly #database: CorpusDatabase;
  readonly #segment: SegmentRow;
  #blocks: GramBlockRow[] = [];
  #next = 0;
  #walk: GramWalk | null = null;

  constructor(database: CorpusDatabase, segment: SegmentRow) {
    this.#database = database;
    this.#segment = segment;
  }

  /** Reads the next blocks; none is left after the last. */
  async readOn(): Promise<void> {
    const { id } = this.#segment;
    this.#blocks = await this.#database.gramBlocks
      .where('[segment+block]')
      .between([id, this.#next], [id, this.#next + gramBlocksAtOnce])
      .toArray();
    this.#next += gramBlocksAtOnce;
    this.isSpent = false;
    this.#goOn();
  }

  /** Adds the rows of this gram to a list and goes on to the next. */
  takeRows(rows: number[]): void {
    this.#walk?.addRows(rows);
    this.#goOn();
  }

  #goOn(): void {
    while (!this.#walk?.next()) {
      const block = this.#blocks.shift();
      if (!block) {
        this.isSpent = this.#walk !== null;
        this.gram = null;
        this.#walk = null;
        return;
      }
      this.#walk = new GramWalk(block.bytes, baseOf(this.#segment));
    }
    this.gram = this.#walk.name;
  }
}
