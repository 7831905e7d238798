// @ts-check

/** Number of ports to try after the first. */
const MORE_PORTS = 20;

/**
 * Starts a server at a port or, if that is taken, at the next free one.
 *
 * @param {import('node:net').Server} server
 * @param {{ port: number, host?: string }} at port 0 takes any free port
 * @returns {Promise<number>} the port
 * @throws {Error} the system's error, if the host is wrong, the port forbidden, or all ports are taken
 */
export async function listen(server, { port, host = '127.0.0.1' }) {
  for (let candidate = port; ; candidate += 1) {
    try {
      return await listenAt(server, candidate, host);
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || candidate >= Math.min(port + MORE_PORTS, 65_535)) throw error;
    }
  }
}

/**
 * @param {import('node:net').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>}
 */
function listenAt(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
