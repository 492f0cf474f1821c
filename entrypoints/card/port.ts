import type { CardGreeting } from '../../lib/card-channel.ts';

/** The port of the first greeting from the page around this frame; whatever comes after it is not heard. */
export function awaitPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const greet = ({ source, data, ports }: MessageEvent) => {
      const [port] = ports;
      if (source !== window.parent || (data as Partial<CardGreeting> | null)?.type !== 'glossa-card' || !port)
        return;
      listening.abort();
      resolve(port);
    };
    addEventListener('message', greet, { signal: listening.signal });
  });
}
