/** Applies the theme of the reader's choice or of the system to the page and to every theme control. */
import {
  readThemeChoice,
  writeThemeChoice,
  type ThemeChoice,
} from '../../lib/storage/values/index.ts';

const selects = document.querySelectorAll<HTMLSelectElement>('[data-theme-select]');
const light = matchMedia('(prefers-color-scheme: light)');
let choice = readThemeChoice();

function show(): void {
  const system = light.matches ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = choice === 'auto' ? system : choice;
  for (const select of selects) select.value = choice;
}

for (const select of selects) {
  select.addEventListener('change', () => {
    choice = select.value as ThemeChoice;
    writeThemeChoice(choice);
    show();
  });
}
light.addEventListener('change', show);
show();
