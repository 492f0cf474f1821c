import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { listen, originOf, pathAsked } from '../serve.ts';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
  '.xhtml': 'application/xhtml+xml',
};

/** Serves a folder byte for byte on a free port of 127.0.0.1; gives back its origin and the end of it. */
export async function serveRaw(folder: string): Promise<{ origin: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const path = pathAsked(request);
    const body = path ? await readFile(join(folder, path)).catch(() => null) : null;
    response.writeHead(body ? 200 : 404, path && body ? { 'content-type': typeOf(path, body) } : {});
    response.end(body ?? '');
  });
  await listen(server, 0);
  return { origin: originOf(server), close: () => server.close() };
}

/** Saved pages say their character set themselves, and often it is GBK; only of those that do not is UTF-8 told. */
function typeOf(path: string, body: Buffer): string {
  const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
  const saysItself = /charset/i.test(body.subarray(0, 1_024).toString('latin1'));
  return type.startsWith('text/') && !saysItself && isUtf8(body) ? `${type}; charset=utf-8` : type;
}
