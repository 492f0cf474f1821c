import * as limits from '../limits.ts';
import { BackupError } from './backup.ts';

/** What came out of a gzipped file, and whether its end was reached without a fault. */
export interface Inflated {
  bytes: Uint8Array<ArrayBuffer>;
  whole: boolean;
}

/**
 * Unpacks a gzipped file; counts what comes out, for a file of 300 KB can hold 300 MB, and its own statement of size can
 * be forged. Of a damaged file the beginning comes out. Throws `BackupError` `large` beyond `most` bytes.
 */
export async function inflate(file: Blob, most: number): Promise<Inflated> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let whole = true;
  const reader = slices(file).pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    // Any fault of the stream is a fault of the file, of which the caller speaks.
    const next = await reader.read().catch(() => null);
    if (next === null) whole = false;
    if (!next || next.done) break;
    size += next.value.byteLength;
    if (size > most) {
      await reader.cancel().catch(() => {});
      throw new BackupError('large');
    }
    parts.push(next.value);
  }
  return { bytes: new Uint8Array(await new Blob(parts).arrayBuffer()), whole };
}

/** The file in small slices: all that one slice unpacks to comes at once. */
function slices(file: Blob): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      if (at >= file.size) return controller.close();
      const slice = file.slice(at, at + limits.inflateSlice);
      at += limits.inflateSlice;
      controller.enqueue(new Uint8Array(await slice.arrayBuffer()));
    },
  });
}

/** Whether a file begins like gzip. */
export async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}
