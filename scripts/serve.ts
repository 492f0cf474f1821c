import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** A folder served on 127.0.0.1. */
export interface Site {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  origin: string;
  /** False where the port that was asked for is taken and another one serves. */
  portAsAsked: boolean;
  close(): Promise<void>;
}

/** Serves `folder` on `port`, or on a free one where that is taken. */
export async function serve(folder: string, port: number): Promise<Site> {
  const server = createServer((request, response) => sendFile(folder, request, response));
  const portAsAsked = await listen(server, port);
  if (!portAsAsked) await listen(server, 0);
  return { origin: originOf(server), portAsAsked, close: () => stop(server) };
}

/** Answers with the file of `folder` that the request names. */
export async function sendFile(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathAsked(request);
  const name = path?.endsWith('/') ? 'index.html' : path;
  const body = name ? await readFile(join(folder, name)).catch(() => null) : null;
  response.writeHead(body ? 200 : 404, { 'content-type': types[extname(name ?? '')] ?? 'text/plain' });
  response.end(body ?? 'Not here.');
}

/** The path a request names, with no way out of the folder it is joined to; null where it names none. */
export function pathAsked({ url = '/' }: IncomingMessage): string | null {
  try {
    return normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  } catch (error) {
    // “100%” in an address says nothing that could be decoded, and `//` no host.
    if (error instanceof URIError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Listens on 127.0.0.1; false if the port is taken. Port 0 takes any. */
export function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

/** Where a listening server is reached. */
export function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Closes at once: a kept-alive connection of the browser would hold the server open for five seconds. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
