import { resemblance } from '../importing/sketch.ts';
import { counts } from '../store/documents.ts';
import type { DocumentRow } from '../store/rows.ts';
import { foldKey } from '../text/fold.ts';
import { simplified } from '../text/traditional.ts';

/** With so large a share of paragraphs in common one document is a version of the other. */
const versionShare = 0.3;

const titleKey = (title: string): string => foldKey(title, simplified);

/** The documents that an import meets, found by what they say without looking at each. */
export class KnownDocuments {
  readonly #byId = new Map<string, DocumentRow>();
  readonly #byContent = new Map<string, DocumentRow>();
  /** By every number of their sketches. */
  readonly #sharing = new Map<number, DocumentRow[]>();

  add(row: DocumentRow): void {
    this.#byId.set(row.id, row);
    if (!this.#byContent.has(row.content)) this.#byContent.set(row.content, row);
    for (const hash of row.sketch) {
      const rows = this.#sharing.get(hash);
      if (rows) rows.push(row);
      else this.#sharing.set(hash, [row]);
    }
  }

  byId(id: string): DocumentRow | undefined {
    return this.#byId.get(id);
  }

  byContent(content: string): DocumentRow | undefined {
    return this.#byContent.get(content);
  }

  /** The document that shares most paragraphs with a new one, or some and its title; null where none does. */
  earlierVersion(sketch: readonly number[], title: string): DocumentRow | null {
    const sharing = new Set(sketch.flatMap((hash) => this.#sharing.get(hash) ?? []));
    const key = titleKey(title);
    let best: { row: DocumentRow; share: number } | null = null;
    for (const row of sharing) {
      const share = resemblance(sketch, row.sketch);
      if (!counts(row) || share <= (best?.share ?? 0)) continue;
      if (share >= versionShare || titleKey(row.document.title) === key) best = { row, share };
    }
    return best?.row ?? null;
  }
}
