import * as v from 'valibot';
import { highlightsInFile } from '../limits.ts';
import { type FirstHighlight, fromFirst } from '../store/upgrade-highlights.ts';
import { type Backup, type BackupCounts, BackupError, type BackupHeader, countBackup } from './backup.ts';
import { documentState, passage, sourceDocument } from './document-schema.ts';
import { editSchemas } from './edit-schemas.ts';
import { savedHighlight } from './highlight-schema.ts';

/** What schema 1 kept of a highlight. */
const firstHighlight = v.omit(savedHighlight, [
  ...(['sequence', 'language', 'changedAt', 'note', 'tags', 'terms', 'lostAt'] as const),
]) satisfies v.GenericSchema<unknown, FirstHighlight>;

/** A backup in the making. */
interface Draft {
  backup: Backup;
  /** Names of what there may be only once. */
  seen: Set<string>;
  /** Highlights of schema 1, raised to today's at the end. */
  first: FirstHighlight[];
}

const fresh = { on: true, marked: true, removedAt: null, addedAt: 0 };

/** Keys of a line after the first. */
const more: Record<string, string> = { document: 'state', table: 'row' };

type LineReader = (draft: Draft, line: Record<string, unknown>) => string | null;

/** What each kind of line adds, named after its first key; each answers what is wrong with it, or null. */
const readers: Record<string, LineReader> = {
  settings({ backup }, line) {
    backup.settings = line.settings;
    return null;
  },
  document({ backup, seen }, line) {
    // Of schema 1 every document counts.
    const state = backup.header.schema === 1 ? fresh : line.state;
    return check(sourceDocument, line.document, (document) =>
      check(
        documentState,
        state,
        (checked) =>
          once(seen, `document ${document.id}`) ??
          done(backup.documents.push({ document, state: checked, passages: [] })),
      ),
    );
  },
  passage: ({ backup }, line) =>
    check(passage, line.passage, (one) => {
      const last = backup.documents.at(-1);
      if (last?.document.id !== one.document) return `passage ${one.id} has no document`;
      if (one.id !== `${one.document}.${one.number}`) return `passage ${one.id} has another number`;
      if (one.number <= (last.passages.at(-1)?.number ?? 0)) return `passage ${one.id} is out of order`;
      if (one.article >= last.document.articles.length) return `passage ${one.id} has no article`;
      return done(last.passages.push(one));
    }),
  highlight({ backup, seen, first }, { highlight }) {
    if (backup.highlights.length + first.length >= highlightsInFile) return 'too many highlights';
    if (backup.header.schema === 1)
      return check(
        firstHighlight,
        highlight,
        (one) => once(seen, `highlight ${one.id}`) ?? done(first.push(one)),
      );
    return check(
      savedHighlight,
      highlight,
      (one) => once(seen, `highlight ${one.id}`) ?? done(backup.highlights.push(one)),
    );
  },
  table({ backup }, { table, row }) {
    const name = String(table);
    const schema = Object.hasOwn(editSchemas, name) ? editSchemas[name] : undefined;
    if (!schema) return 'a table of another extension';
    return check(schema, row, (checked) => {
      backup.edits[name] ??= [];
      return done(backup.edits[name].push(checked));
    });
  },
};

/** Puts a backup together from its lines; `add` answers what is wrong with one, or null. */
export function backupBuilder(header: BackupHeader) {
  const draft: Draft = {
    backup: { header, documents: [], highlights: [], edits: {}, settings: null },
    seen: new Set(),
    first: [],
  };
  return {
    add(line: unknown): string | null {
      if (typeof line !== 'object' || line === null) return 'no JSON object';
      const keys = Object.keys(line);
      const kind = keys[0] ?? '';
      const rest = keys.slice(1).join();
      if (!Object.hasOwn(readers, kind) || (rest !== '' && rest !== more[kind]))
        return 'a line of another kind';
      return readers[kind]!(draft, line as Record<string, unknown>);
    },
    /** Throws `BackupError` where there is less or more than the header says. */
    finish(): Backup {
      const { backup, first } = draft;
      if (header.schema === 1) backup.highlights = fromFirst(first);
      const found = countBackup(backup);
      for (const name of Object.keys(found) as (keyof BackupCounts)[])
        if (found[name] !== header.counts[name])
          throw new BackupError('invalid', `${name}: ${found[name]} ≠ ${header.counts[name]}`);
      return backup;
    },
  };
}

function check<Value>(
  schema: v.GenericSchema<unknown, Value>,
  value: unknown,
  take: (checked: Value) => string | null,
): string | null {
  const checked = v.safeParse(schema, value);
  if (checked.success) return take(checked.output);
  const [issue] = checked.issues;
  return `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim();
}

/** Complains of a name seen before. */
function once(seen: Set<string>, name: string): string | null {
  if (seen.has(name)) return `${name} stands twice`;
  seen.add(name);
  return null;
}

/** Nothing is wrong. */
function done(_: unknown): null {
  return null;
}
