import { FORMER_NAMES, storedName } from '../../links/index.ts';

/** The reader's choice of theme: `light`, `dark`, or `auto` for the system's theme. */
export type ThemeChoice = 'auto' | 'light' | 'dark';

/** Where the choice is, the first found value in force. */
const names = (base: string): readonly string[] => [
  storedName(base, 'v1:theme'),
  FORMER_NAMES.theme,
];

export function readThemeChoice(base: string): ThemeChoice {
  try {
    const stored = names(base)
      .map((name) => localStorage.getItem(name))
      .find((value) => value !== null);
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

export function writeThemeChoice(base: string, choice: ThemeChoice): void {
  try {
    localStorage.setItem(storedName(base, 'v1:theme'), choice);
  } catch {
    // The storage is blocked or full: the choice ends with the page.
  }
}

/**
 * The script that runs in the head before the first paint. It is text because the page must not wait for a module. It
 * sets the same attribute as `scripts/every-page/theme.ts`.
 */
export function themeScript(base: string): string {
  const stored = names(base)
    .map((name) => `localStorage.getItem('${name}')`)
    .join(' ?? ');
  return `(() => {
  let theme;
  try { theme = ${stored}; } catch { /* storage is blocked */ }
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
  }
  document.documentElement.dataset.theme = theme;
})();`;
}
