/** The reader's choice of theme: `light`, `dark`, or `auto` for the system's theme. */
export type ThemeChoice = 'auto' | 'light' | 'dark';

const KEY = 'design-round:theme';

export function readThemeChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

export function writeThemeChoice(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // The storage is blocked or full: the choice ends with the page.
  }
}

/**
 * Runs in the head before the first paint. It is text because the page must not wait for a module. It sets the same
 * attribute as `scripts/every-page/theme.ts`.
 */
export const THEME_SCRIPT = `(() => {
  let theme;
  try { theme = localStorage.getItem('${KEY}'); } catch { /* storage is blocked */ }
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
  }
  document.documentElement.dataset.theme = theme;
})();`;
