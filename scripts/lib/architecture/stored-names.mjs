// @ts-check
/** Who may open a storage of the browser, and who names what is stored: each name carries the base path. */

/** Storages that only these files open. ESLint refuses `localStorage` and `sessionStorage` elsewhere. */
const MAY_OPEN = /^src\/(?:lib\/storage|offline)\//;
const STORAGES = [
  { name: 'Cache Storage', call: /(?<![\w.])(?:(?:self|window|globalThis)\.)?caches\.\w/ },
  { name: 'Web Locks', call: /\blocks\s*\.(?:request|query)\b|\bnavigator\.locks\b/ },
  { name: 'a BroadcastChannel', call: /\bnew BroadcastChannel\b/ },
  { name: 'IndexedDB', call: /\bindexedDB\s*\./ },
];

/** The one place that spells the beginning of a stored name. */
const NAMES = 'src/lib/links/stored-names.ts';
const SPELLED_NAME = /['"`]design-round(?::|-former)/;

/**
 * Violations in one file. Comments are not code.
 *
 * @param {string} file path from the root of the repository
 * @param {string} text
 * @returns {string[]}
 */
export function storedNameViolations(file, text) {
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(?:\/\/|\/?\*)/.test(line)) return [];
    const place = `${file}:${index + 1}`;
    const opened = STORAGES.filter(({ call }) => !MAY_OPEN.test(file) && call.test(line));
    return [
      ...opened.map(({ name }) => `${place} opens ${name}: only lib/storage and the worker do`),
      ...(file !== NAMES && SPELLED_NAME.test(line)
        ? [`${place} spells a stored name: storedName of lib/links gives it the base path`]
        : []),
    ];
  });
}
