/** A session of WebKitWebDriver and its MiniBrowser, over HTTP: https://www.w3.org/TR/webdriver2/. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';

const START_LIMIT_MS = 60_000;

export interface Session {
  /**
   * @param path of the command, below the session
   * @returns the value of the answer
   * @throws {Error} with the driver's message if the command fails
   */
  readonly send: (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
  ) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

/**
 * Starts the driver, on a display of its own where there is none, and its browser.
 *
 * @param program path of WebKitWebDriver
 * @throws {Error} if one of them does not start
 */
export async function startSession(program: string): Promise<Session> {
  const programs: ChildProcess[] = [];
  const stop = (): void => programs.forEach((child) => child.kill());
  try {
    const display = process.env['DISPLAY'] || (await startDisplay(programs));
    const port = await freePort();
    const env = { ...process.env, DISPLAY: display };
    programs.push(spawn(program, [`--port=${port}`], { env, stdio: 'ignore' }));
    const root = `http://127.0.0.1:${port}`;
    await untilReady(root);
    const { sessionId } = (await command(`${root}/session`, 'POST', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] } } },
    })) as { sessionId: string };
    const address = `${root}/session/${sessionId}`;
    return {
      send: (method, path, body) => command(address + path, method, body),
      end: async () => {
        await command(address, 'DELETE');
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

async function command(address: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) {
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${method} ${new URL(address).pathname}: ${error}: ${message}`);
  }
  return value;
}

/** Xvfb chooses a free display and writes its number. */
async function startDisplay(programs: ChildProcess[]): Promise<string> {
  const xvfb = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  programs.push(xvfb);
  const [number] = (await once(xvfb.stdout, 'data')) as [Buffer];
  return `:${number.toString().trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function untilReady(root: string): Promise<void> {
  const endMs = performance.now() + START_LIMIT_MS;
  for (;;) {
    try {
      await fetch(`${root}/status`);
      return;
    } catch (error) {
      if (performance.now() > endMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
