/** Web Locks as far as this project uses them: exclusive, held until their page is gone. */
export interface FakeLocks {
  /** What one page has as `navigator.locks`. */
  readonly openPage: () => {
    readonly locks: Pick<LockManager, 'request'>;
    readonly close: () => void;
  };
}

export function createFakeLocks(): FakeLocks {
  const holders = new Map<string, object>();
  const waiting = new Set<() => void>();
  return {
    openPage: () => {
      const page = {};
      const request = (
        name: string,
        options: LockOptions,
        callback: (lock: Lock | null) => unknown,
      ): Promise<unknown> =>
        new Promise((resolve, reject) => {
          const attempt = (): void => {
            if (holders.has(name)) return;
            waiting.delete(attempt);
            holders.set(name, page);
            const held = callback({ name, mode: 'exclusive' });
            void Promise.resolve(held).then((value) => {
              holders.delete(name);
              resolve(value);
            });
          };
          options.signal?.addEventListener('abort', () => {
            if (waiting.delete(attempt)) reject(options.signal?.reason as Error);
          });
          waiting.add(attempt);
          attempt();
        });
      return {
        locks: { request: request as LockManager['request'] },
        close: () => {
          for (const [name, holder] of holders) if (holder === page) holders.delete(name);
          for (const attempt of [...waiting]) attempt();
        },
      };
    },
  };
}
