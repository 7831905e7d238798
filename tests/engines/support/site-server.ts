/** A server of the built site for one test: an origin, and so a storage, of its own. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createStaticServer, listen } from '../../../scripts/serve.mjs';
import { DIST } from '../../e2e/support/built-pages.ts';

export interface SiteServer {
  /** With a slash at its end. */
  readonly address: string;
  /** What went wrong in the pages so far: errors, policy violations, parts that did not load. */
  readonly faults: readonly string[];
  readonly stop: () => Promise<void>;
}

export interface SiteChanges {
  /** Whether pages are as they were built; otherwise they report their faults. */
  readonly isUntouched?: boolean;
  /** Script that runs before everything else in a page. */
  readonly before?: string;
  /** Text of `/cards.json`, instead of the site's. */
  readonly catalogue?: string;
}

/** Reports to the server, which every engine can. It stands above the policy of the page, which would not allow it. */
const REPORT = `{
  // What is still loading when a reader leaves is given up, which is no fault.
  let isLeft = false;
  addEventListener('beforeunload', () => { isLeft = true; });
  const tell = (fault) => isLeft || navigator.sendBeacon('/faults', location.pathname + ': ' + fault);
  const { error } = console;
  console.error = (...words) => { tell('console: ' + words.join(' ')); error(...words); };
  // Firefox reports modules as failed that were asked for ahead and are there. A module that is missing is an error itself.
  addEventListener('error', ({ message, target }) =>
    target.rel === 'modulepreload' || tell(message ?? 'did not load: ' + (target.src ?? target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => tell('rejection: ' + reason));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    tell('policy: ' + violatedDirective + ' ' + blockedURI + ' from ' + sourceFile));
  // An offline copy would answer in place of this server.
  if ('serviceWorker' in navigator) navigator.serviceWorker.register = () => new Promise(() => {});
}`;

export async function startSite(changes: SiteChanges = {}): Promise<SiteServer> {
  const { isUntouched = false, before = '', catalogue } = changes;
  const site = createStaticServer({ root: DIST });
  const faults: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/faults') {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => {
        faults.push(text);
        response.writeHead(204).end();
      });
    } else if (pathname === '/cards.json' && catalogue !== undefined) {
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(catalogue);
    } else if (!isUntouched && pathname.endsWith('/') && existsSync(join(DIST, pathname))) {
      const html = readFileSync(join(DIST, pathname, 'index.html'), 'utf8');
      const script = `<head><script>${REPORT}${before}</script>`;
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(html.replace('<head>', script));
    } else {
      site.emit('request', request, response);
    }
  });
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  return {
    address: `http://127.0.0.1:${port}/`,
    faults,
    stop: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}
