import { sha256 } from '../store/sha256.ts';
import type { Backup, BackupHeader, BackupLine } from './backup.ts';

/** Text gathered before it is put away as bytes, in code units. */
const pieceLength = 65_536;

/** Writes a backup file from its header and lines, as they come; nothing but the compressed whole is held at the end. */
export async function writeBackup(
  header: BackupHeader,
  lines: Iterable<BackupLine> | AsyncIterable<BackupLine>,
): Promise<Blob> {
  const pieces: Blob[] = [];
  let piece = `${JSON.stringify(header)}\n`;
  for await (const line of lines) {
    piece += `${JSON.stringify(line)}\n`;
    if (piece.length < pieceLength) continue;
    pieces.push(new Blob([piece]));
    piece = '';
  }
  const content = new Blob([...pieces, piece]);
  const digest = await sha256(new Uint8Array(await content.arrayBuffer()));
  const whole = new Blob([content, `${JSON.stringify({ sha256: digest })}\n`]);
  const packed = whole.stream().pipeThrough(new CompressionStream('gzip'));
  return new Blob([await new Response(packed).arrayBuffer()], { type: 'application/gzip' });
}

/** The lines of a backup that is held as a whole. */
export function* backupLines(backup: Omit<Backup, 'header'>): Generator<BackupLine> {
  if (backup.settings !== null) yield { settings: backup.settings };
  for (const { document, state, passages } of backup.documents) {
    yield { document, state };
    for (const passage of passages) yield { passage };
  }
  for (const highlight of backup.highlights) yield { highlight };
  for (const [table, rows] of Object.entries(backup.edits)) for (const row of rows) yield { table, row };
}
