/** Compares the files of a built site with the floor. */
import { ACCEPTED } from './accepted.ts';
import { lackedBy, type Feature } from './compat.ts';
import { cssFeatures } from './css-features.ts';
import { htmlFeatures } from './html-features.ts';
import { jsFeatures } from './js-features.ts';

/** Pagefind writes other interfaces beside the one in use; no page loads them. */
const UNUSED = /pagefind\/pagefind-(?:.*ui|highlight)\./;

const READERS: readonly (readonly [RegExp, (text: string) => Feature[]])[] = [
  [/\.css$/, cssFeatures],
  [/\.m?js$/, jsFeatures],
  [/\.html$/, htmlFeatures],
];

/**
 * Collects what is too new, file by file.
 *
 * @param accepted key of a feature, or of the property it belongs to, and what happens without it
 */
export function createFloorCheck(accepted: Readonly<Record<string, string>> = ACCEPTED) {
  const used = new Set<string>();
  const faults = new Map<string, { lackedBy: string; files: Set<string> }>();

  const add = (file: string, { key, compat }: Feature): void => {
    const lacking = lackedBy(compat);
    if (lacking === '') return;
    const known = [key, key.split('.').slice(0, 3).join('.')].find((each) =>
      Object.hasOwn(accepted, each),
    );
    if (known !== undefined) {
      used.add(known);
      return;
    }
    const fault = faults.get(key) ?? { lackedBy: lacking, files: new Set() };
    fault.files.add(file);
    faults.set(key, fault);
  };

  return {
    /** Reads one file of the site; `file` is its path in the built folder. */
    read: (file: string, text: string): void => {
      if (UNUSED.test(file)) return;
      const reader = READERS.find(([name]) => name.test(file))?.[1];
      for (const feature of reader?.(text) ?? []) add(file, feature);
    },
    /** One line a fault: what is too new and where, then accepted features that nothing uses. */
    faults: (): string[] => [
      ...[...faults].map(([key, fault]) => {
        const [first = '', ...more] = fault.files;
        const others = more.length === 0 ? '' : ` and ${more.length} more`;
        return `${key}: not in ${fault.lackedBy} (${first}${others})`;
      }),
      ...Object.keys(accepted)
        .filter((key) => !used.has(key))
        .map((key) => `${key}: accepted in scripts/lib/floor/accepted.ts, but nothing uses it`),
    ],
  };
}
