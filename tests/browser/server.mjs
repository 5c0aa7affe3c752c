// A static server for the tests, on a port of its own: what any web host does with the output folder, and no more.

import { readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
};

/** Serves the folder until the process ends or `close` is called. */
export async function serve(folder) {
  const root = path.resolve(folder);
  if (!(await isFile(path.join(root, 'index.html')))) throw new Error(`${root} holds no built site: run script/test`);
  const server = http.createServer((request, response) => {
    answer(root, request.url).then(
      ({ status, file, body, to }) => {
        response.writeHead(status, to ? { location: to } : { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
        response.end(body);
      },
      (error) => {
        response.writeHead(500);
        response.end(String(error));
      },
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

async function answer(root, url) {
  const asked = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const place = path.join(root, path.normalize(asked));
  const file = asked.endsWith('/') ? path.join(place, 'index.html') : place;
  if (await isFile(file)) return { status: 200, file, body: await readFile(file) };
  if (await isFile(path.join(file, 'index.html'))) return { status: 301, to: `${asked}/` };
  const missing = path.join(root, '404.html');
  return { status: 404, file: missing, body: await readFile(missing) };
}

async function isFile(file) {
  return stat(file).then((found) => found.isFile(), () => false);
}
