import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Plain Vitest, not Astro's `getViteConfig`: unit tests touch no .astro file and start without Astro. Type tests need
 * no run of their own: `astro check` reads every *.ts, so an `expectTypeOf` that fails is a failed type check.
 */
export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    include: ['tests/**/*.test.ts', 'src/**/*.test.ts'],
    // Property tests on a busy machine are slow, not wrong: only a test that hangs is a failure.
    testTimeout: 60_000,
    exclude: ['tests/e2e/**', 'tests/a11y/**', 'node_modules/**'],
  },
});
