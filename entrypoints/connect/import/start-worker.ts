import type { FromWorker, ToWorker } from './messages.ts';
import workerUrl from './worker.ts?worker&url';

/** What of Trusted Types is used here; the types know them not yet (https://www.w3.org/TR/trusted-types/). */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };

/** The one owner of the policy `worker-url`: only files of our own package become workers. */
const policy = trustedTypes?.createPolicy('worker-url', {
  createScriptURL(url) {
    if (new URL(url, location.href).origin !== location.origin) throw new TypeError(`Not ours: ${url}`);
    return url;
  },
});

export interface RunningWorker {
  send(message: ToWorker): void;
  /** Ends it at once, whatever it does. */
  end(): void;
}

/** Starts the import worker; `onFault` hears of what it could not say itself. */
export function startWorker(
  hear: (message: FromWorker) => void,
  onFault: (error: unknown) => void,
): RunningWorker {
  const url = policy?.createScriptURL(workerUrl) ?? workerUrl;
  const worker = new Worker(url as string, { type: 'module', name: 'import' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data));
  worker.addEventListener('error', (event) => onFault(event.error ?? event.message));
  worker.addEventListener('messageerror', onFault);
  return { send: (message) => worker.postMessage(message), end: () => worker.terminate() };
}
