/** Keeps every theme control and the page in step with the reader's choice and the system. */
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
