/** What the reader is told of a file that cannot be read, in English, for the command line. */
import messages from '../data/public/_locales/en/messages.json' with { type: 'json' };
import type { IngestError } from '../lib/ingest/ingest-error.ts';

export function sentenceOf({ code, parts, candidates }: IngestError): string {
  const sentence = messages[`ingest_${code}`].message.replace(/\$([1-9])/g, (_, number) =>
    String(parts[number - 1] ?? ''),
  );
  const names = candidates.map(({ encoding }) => encoding).join(', ');
  return names === '' ? sentence : `${sentence} (${names})`;
}
