import { createServer } from 'node:http';
import { listen, originOf, sendFile, stop } from '../../scripts/serve.ts';

/** One request that a browser sent, whoever in it did. */
export interface WireRequest {
  method: string;
  /** In full; for a tunnel `HOST:PORT`. */
  url: string;
  /** `Origin`, where the browser names one. */
  origin: string | null;
}

/**
 * The only way out of a test browser: a proxy that is also the web. It answers for 127.0.0.1 and for every host
 * under `.test`, refuses the rest, and writes down each request.
 */
export interface Wire {
  origin: string;
  requests: WireRequest[];
  /** Serves `html` under `path` on every host, with more headers or another type where they are named. */
  put(path: string, html: string, headers?: Record<string, string>): void;
  /** Requests for `path` wait, and are answered with nothing once the function it gives back is called. */
  hold(path: string): () => void;
  /** Requests that went, or tried to go, anywhere else than to the pages of the test. */
  strays(): WireRequest[];
  close(): Promise<void>;
}

/** Opens a wire whose pages are the files of `folder`. */
export async function openWire(folder: string): Promise<Wire> {
  const requests: WireRequest[] = [];
  const pages = new Map<string, { html: string; headers: Record<string, string> }>();
  const held = new Map<string, Promise<void>>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', originOf(server));
    requests.push({ method: request.method ?? '', url: url.href, origin: request.headers.origin ?? null });
    await held.get(url.pathname);
    const page = pages.get(url.pathname);
    if (!isOurs(url.hostname)) response.writeHead(502).end();
    else if (page === undefined) await sendFile(folder, request, response);
    else
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
  });
  server.on('connect', (request, socket) => {
    requests.push({ method: 'CONNECT', url: request.url ?? '', origin: null });
    // The browser may have hung up: then nobody waits for the answer.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await listen(server, 0);
  return {
    origin: originOf(server),
    requests,
    put: (path, html, headers = {}) => pages.set(path, { html, headers }),
    hold(path) {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(path, promise);
      pages.set(path, { html: '', headers: { 'content-type': 'text/javascript' } });
      return resolve;
    },
    strays: () => requests.filter(isStray),
    close: () => stop(server),
  };
}

/** Hosts the browsers themselves call for accounts, autofill and settings, with no switch to stop it. */
const browsersOwn = /(^|\.)(google|googleapis|gstatic|mozilla)\.(com|net|org)(:\d+)?$/;

function isOurs(host: string): boolean {
  return host === '127.0.0.1' || host.endsWith('.test');
}

function isStray({ method, url, origin }: WireRequest): boolean {
  if (origin?.includes('extension:')) return true;
  const host = method === 'CONNECT' ? url : new URL(url).hostname;
  return !isOurs(host) && !browsersOwn.test(host);
}

/** Command-line arguments that send all of Chromium's traffic, even to 127.0.0.1, through the wire. */
export function chromiumThrough(wire: Wire): string[] {
  return [`--proxy-server=${wire.origin}`, '--proxy-bypass-list=<-loopback>'];
}

/** Preferences that do the same in Firefox. */
export function firefoxThrough(wire: Wire): Record<string, unknown> {
  const { hostname, port } = new URL(wire.origin);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  };
}
