import { IngestError } from '../ingest-error.ts';
import type { Reader } from './reader.ts';

export const pdf = {
  read() {
    throw new IngestError('pdf_damaged');
  },
} satisfies Reader<Uint8Array>;
