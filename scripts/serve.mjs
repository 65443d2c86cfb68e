import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { ROOT } from './install.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** Address prefixes and the folders behind them; the first match wins. */
const MOUNTS = [
  ['/office-js/', 'node_modules/@microsoft/office-js/dist'],
  ['/workbench/', 'dist/workbench'],
  ['/', 'dist/addin'],
];

const CDN_SCRIPT = /<script[^>]*src="?https:\/\/appsforoffice\.microsoft\.com[^>]*><\/script>/;
/** The frame's host must be there before office.js looks for it. */
const LOCAL_SCRIPTS = '<script src="/workbench/boot.js"></script><script src="/office-js/office.js"></script>';

function fileFor(pathname) {
  for (const [prefix, folder] of MOUNTS) {
    if (!pathname.startsWith(prefix)) continue;
    const base = join(ROOT, folder);
    const file = normalize(join(base, decodeURIComponent(pathname.slice(prefix.length))));
    if (file !== base && !file.startsWith(base + sep)) return null;
    return existsSync(file) && statSync(file).isFile() ? file : null;
  }
  return null;
}

/** Serves the workbench page and, in its frame, the deployed pages with office.js taken from the local package. */
export function createWorkbenchServer() {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileFor(pathname === '/' ? '/workbench/index.html' : pathname);
    if (file === null) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Page introuvable.\n');
      return;
    }
    const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-store' };
    if (file.endsWith('.html')) {
      response.writeHead(200, headers);
      response.end(readFileSync(file, 'utf8').replace(CDN_SCRIPT, LOCAL_SCRIPTS));
      return;
    }
    response.writeHead(200, headers);
    createReadStream(file).pipe(response);
  });
}

/** Listens on `port`, or on the next free one, on this machine only; gives the address. */
export function listen(server, port, attempts = 20) {
  return new Promise((resolve, reject) => {
    const onError = (error) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE' && attempts > 0) listen(server, port + 1, attempts - 1).then(resolve, reject);
      else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(`http://localhost:${server.address().port}/`);
    };
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, '127.0.0.1');
  });
}
