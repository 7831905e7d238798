// @ts-check
import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunResult
 * @property {number | null} code null if it did not end by itself
 * @property {string | null} problem why it did not end by itself, in words
 */

/**
 * Runs a program to its end and shows its output.
 *
 * @param {readonly string[]} command program and arguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, shell?: boolean }} [options]
 * @returns {Promise<RunResult>} never rejects: failing to start the program is a `problem`, too
 */
export function run([program = '', ...args], { cwd, env, timeoutMs, shell } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env: env ?? process.env, shell, stdio: 'inherit' });
    let isTimedOut = false;
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            isTimedOut = true;
            child.kill('SIGKILL');
          }, timeoutMs);
    // Ctrl-C reaches the child directly. A plain kill reaches only this process and would leave the child running.
    const forward = () => child.kill('SIGTERM');
    process.once('SIGTERM', forward);
    const cleanUp = () => {
      clearTimeout(timer);
      process.off('SIGTERM', forward);
    };
    child.once('error', (error) => {
      cleanUp();
      resolve({ code: null, problem: `could not be started (${error.message})` });
    });
    child.once('exit', (code, signal) => {
      cleanUp();
      const seconds = Math.round((timeoutMs ?? 0) / 1000);
      const problem = isTimedOut
        ? `took longer than ${seconds} s and was stopped`
        : signal === null
          ? null
          : `was killed by ${signal}`;
      resolve({ code: problem === null ? code : null, problem });
    });
  });
}
