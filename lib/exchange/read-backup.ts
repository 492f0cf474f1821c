import * as v from 'valibot';
import * as limits from '../limits.ts';
import { sha256 } from '../store/sha256.ts';
import { type Backup, BackupError, type BackupHeader, backupFormat } from './backup.ts';
import { backupBuilder } from './build-backup.ts';
import { count, text } from './highlight-schema.ts';
import { inflate, isGzip } from './inflate.ts';

const header = v.strictObject({
  glossa: v.literal('backup'),
  format: count,
  schema: count,
  version: text(40),
  madeAt: count,
  counts: v.strictObject({ documents: count, passages: count, highlights: count, edits: count }),
  titles: v.array(v.string()),
}) satisfies v.GenericSchema<unknown, BackupHeader>;

/**
 * Reads a backup file whole, and checks it before anything of it is used: form, version, checksum, every row, and that
 * the rows fit each other. `schema` is the number of our database's. Throws `BackupError`.
 */
export async function readBackup(file: Blob, schema: number): Promise<Backup> {
  const { first, body, whole, seal } = await openFile(file);
  const head = readHeader(first, schema);
  if (!whole || seal === null) throw new BackupError('damaged');
  if ((await sha256(body)) !== seal) throw new BackupError('damaged');
  const builder = backupBuilder(head);
  let number = 0;
  for (const line of linesOf(body)) {
    number += 1;
    if (number === 1) continue;
    const problem = builder.add(parseLine(line));
    if (problem) throw new BackupError('invalid', `${number}: ${problem}`);
  }
  return builder.finish();
}

/** Only the first line, for a list of backups; nothing is checked but its form. Throws `BackupError`. */
export async function readBackupHeader(file: Blob, schema: number): Promise<BackupHeader> {
  const { first } = await openFile(file);
  return readHeader(first, schema);
}

async function openFile(file: Blob) {
  if (file.size > limits.backupFile) throw new BackupError('large');
  // A browser may have unpacked the file on its way to the disk.
  const { bytes, whole } = (await isGzip(file))
    ? await inflate(file, limits.backupContent)
    : { bytes: new Uint8Array(await file.arrayBuffer()), whole: true };
  const lastBreak = bytes.lastIndexOf(newline, bytes.length - 2);
  const body = bytes.subarray(0, lastBreak + 1);
  const seal = v.safeParse(v.strictObject({ sha256: v.string() }), parseLine(bytes.subarray(lastBreak + 1)));
  const end = bytes.indexOf(newline);
  return {
    first: parseLine(bytes.subarray(0, end < 0 ? bytes.length : end)),
    body,
    whole,
    seal: seal.success ? seal.output.sha256 : null,
  };
}

function readHeader(line: unknown, schema: number): BackupHeader {
  const ours = v.safeParse(
    v.looseObject({ glossa: v.literal('backup'), format: count, schema: count }),
    line,
  );
  if (!ours.success) throw new BackupError('foreign');
  if (ours.output.format > backupFormat || ours.output.schema > schema) throw new BackupError('newer');
  const checked = v.safeParse(header, line);
  if (!checked.success) throw new BackupError('invalid', `1: ${v.summarize(checked.issues)}`);
  return checked.output;
}

const newline = 0x0a;

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(newline, at);
    yield bytes.subarray(at, end);
    at = end + 1;
  }
}

/** The value of a line; undefined, which no line may be, where it is no JSON. */
function parseLine(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
