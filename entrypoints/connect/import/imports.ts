/** The imports of this library page: one for all its places, so that none ends when the reader turns to another. */
import type { ImportEntry, ImportView } from '../../../components/import-view.ts';
import type { FileChoices, FileOutcome, ImportFile } from '../../../lib/importing/outcome.ts';
import { batchFiles } from '../../../lib/limits.ts';
import { handFiles } from './hand-files.ts';
import { asEntry, beginning, type NewFile, refusedEntry, resting } from './import-start.ts';
import type { FromWorker } from './messages.ts';
import { type RunningWorker, startWorker } from './start-worker.ts';

export class Imports {
  #view = resting;
  #waiting: ImportFile[] = [];
  #running: RunningWorker | null = null;
  #keys = 0;
  readonly #blobs = new Map<number, Blob>();
  readonly #watchers = new Set<(view: ImportView) => void>();
  readonly #onPublished: () => void;

  /** `onPublished` hears of every change of the library. */
  constructor(onPublished: () => void) {
    this.#onPublished = onPublished;
  }

  get view(): ImportView {
    return this.#view;
  }

  watch(watcher: (view: ImportView) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Imports files, after those that are being imported. */
  add(files: readonly NewFile[]): void {
    const taken: ImportFile[] = [];
    const coming = files.slice(0, batchFiles).map((file) => {
      const key = ++this.#keys;
      if ('refused' in file) return refusedEntry(key, file.name, file.refused);
      this.#blobs.set(key, file.blob);
      taken.push({ key, ...file, choices: {} });
      return asEntry(taken.at(-1)!);
    });
    const notice = files.length === 0 ? 'noFile' : files.length > batchFiles ? 'tooMany' : null;
    // What was told of earlier files makes way for the new.
    const entries = this.#running ? this.#view.entries : [];
    const since = this.#running ? this.#view.since : Date.now();
    this.#show({ entries: [...entries, ...coming], since, notice });
    this.#enqueue(taken);
  }

  /** Reads a file once more, with other choices. */
  again(key: number, choices: FileChoices): void {
    const blob = this.#blobs.get(key);
    const entry = this.#view.entries.find((one) => one.key === key);
    if (!blob || !entry) return;
    this.#show({ entries: this.#view.entries.map((one) => (one === entry ? { ...entry, choices } : one)) });
    this.#enqueue([{ key, name: entry.name, blob, choices }]);
  }

  cancel(): void {
    this.#waiting = [];
    this.#running?.send({ say: 'cancel' });
  }

  clear(): void {
    this.#blobs.clear();
    this.#show({ ...resting, published: this.#view.published });
  }

  #enqueue(files: readonly ImportFile[]): void {
    this.#waiting.push(...files);
    if (!this.#running) this.#start();
  }

  #start(): void {
    const files = this.#waiting;
    this.#waiting = [];
    if (files.length === 0) return;
    const worker = startWorker(
      (message) => this.#hear(message),
      (error) => this.#fail(error),
    );
    this.#running = worker;
    this.#show({ progress: beginning(files), indexing: false });
    void handFiles(files, worker, () => this.#running === worker);
  }

  #hear(message: FromWorker): void {
    switch (message.say) {
      case 'progress':
        this.#show({ progress: message.progress });
        break;
      case 'outcomes':
        this.#settle(new Map(message.outcomes));
        break;
      case 'published':
        this.#show({ progress: null, indexing: true, published: this.#view.published + 1 });
        this.#onPublished();
        break;
      case 'stopped':
        this.#stop(message.why);
        break;
      case 'done':
        this.#end();
        break;
    }
  }

  /** What was not read by then is forgotten, unless its turn is still to come. */
  #stop(notice: ImportView['notice']): void {
    const waits = new Set(this.#waiting.map(({ key }) => key));
    this.#show({ notice, entries: this.#view.entries.filter((one) => one.outcome || waits.has(one.key)) });
    this.#end();
  }

  #fail(error: unknown): void {
    console.error(error);
    this.#stop('fault');
  }

  /** The worker has ended its import; what was dropped meanwhile comes next. */
  #end(): void {
    this.#running?.end();
    this.#running = null;
    this.#show({ progress: null, indexing: false });
    this.#start();
  }

  #settle(outcomes: ReadonlyMap<number, FileOutcome>): void {
    const settled = (entry: ImportEntry) => ({ ...entry, outcome: outcomes.get(entry.key) ?? entry.outcome });
    this.#show({ entries: this.#view.entries.map(settled) });
  }

  #show(change: Partial<ImportView>): void {
    this.#view = { ...this.#view, ...change };
    for (const watcher of this.#watchers) watcher(this.#view);
  }
}
