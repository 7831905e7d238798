import { describe, expect, it } from 'vitest';
import { headersFile, unionOfPolicies } from '../../../src/lib/pipeline/built-site/headers-file.ts';

describe('one policy for all pages', () => {
  it('has every source of every page once, directive by directive', () => {
    expect(
      unionOfPolicies([
        "default-src 'self'; script-src 'self' 'sha256-a='",
        "default-src 'self'; script-src 'self' 'sha256-b=' 'sha256-a='; object-src 'none'",
      ]),
    ).toBe("default-src 'self'; script-src 'self' 'sha256-a=' 'sha256-b='; object-src 'none'");
  });

  it('of no page is empty', () => {
    expect(unionOfPolicies([])).toBe('');
  });
});

it.each(['/', '/study/'])('headers under %s: policy, no frames, hashed files for ever', (base) => {
  const text = headersFile(base, "default-src 'self'");
  expect(text).toContain(
    `${base}*\n  Content-Security-Policy: default-src 'self'; frame-ancestors 'none'`,
  );
  expect(text).toContain(`${base}_astro/*\n  Cache-Control: public, max-age=31536000, immutable`);
  expect(text).toContain(`${base}sw.js\n  Cache-Control: no-cache`);
});
