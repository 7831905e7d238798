/**
 * The file `_headers`, for hosts that read it. It holds one policy for all pages: a rule for each page would make it
 * very long.
 */

/** The directives of all policies, each with the sources that any page allows. */
export function unionOfPolicies(policies: readonly string[]): string {
  const sources = new Map<string, Set<string>>();
  for (const policy of policies) {
    for (const directive of policy.split(';').map((part) => part.trim())) {
      const [name = '', ...values] = directive.split(/\s+/);
      if (name === '') continue;
      const known = sources.get(name) ?? new Set();
      for (const value of values) known.add(value);
      sources.set(name, known);
    }
  }
  return [...sources].map(([name, values]) => [name, ...values].join(' ')).join('; ');
}

/**
 * @param base path of the site
 * @param policy the union of the policies in the pages
 */
export function headersFile(base: string, policy: string): string {
  return `${base}*
  Content-Security-Policy: ${policy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  X-Frame-Options: DENY
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Cross-Origin-Opener-Policy: same-origin

${base}_astro/*
  Cache-Control: public, max-age=31536000, immutable

${base}sw.js
  Cache-Control: no-cache
`;
}
