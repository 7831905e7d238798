/** Applies the theme of the reader's choice or of the system to the page and to every theme control. */
import {
  followStored,
  readThemeChoice,
  writeThemeChoice,
  type ThemeChoice,
} from '../../lib/storage/values/index.ts';

const BASE = import.meta.env.BASE_URL;
const selects = document.querySelectorAll<HTMLSelectElement>('[data-theme-select]');
const light = matchMedia('(prefers-color-scheme: light)');
/** Kept in memory, too: where nothing can be stored, the choice lasts as long as the page. */
let choice = readThemeChoice(BASE);
let stored = choice;

function show(): void {
  const system = light.matches ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = choice === 'auto' ? system : choice;
  for (const select of selects) select.value = choice;
}

function showStored(): void {
  const present = readThemeChoice(BASE);
  if (present !== stored) choice = stored = present;
  show();
}

for (const select of selects) {
  select.addEventListener('change', () => {
    choice = select.value as ThemeChoice;
    writeThemeChoice(BASE, choice);
    stored = readThemeChoice(BASE);
    show();
  });
}
light.addEventListener('change', show);
followStored(showStored);
showStored();
