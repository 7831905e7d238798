/** Filters the list of a page by its filter bar, and keeps the filters in the address. */
import {
  countMessage,
  matchesFilter,
  parseListFilter,
  serializeListFilter,
  type ListEntry,
  type ListFilter,
} from './list-filter.ts';

/** Long enough that screen readers announce the count once after typing, and not at every key. */
const SAY_AFTER_MS = 300;

interface Row extends ListEntry {
  readonly element: HTMLElement;
}

function startFilters(form: HTMLFormElement, list: HTMLElement): void {
  const search = form.querySelector<HTMLInputElement>('input[type=search]');
  const selects = [...form.querySelectorAll('select')];
  const clear = form.querySelector<HTMLButtonElement>('button');
  const status = form.querySelector<HTMLElement>('[role=status]');
  if (search === null || clear === null || status === null) return;

  const rows = [...list.querySelectorAll<HTMLElement>('[data-entry]')].map((element): Row => {
    const values = selects.map(
      ({ name }) => [name, (element.dataset[name] ?? '').split(' ')] as const,
    );
    return { element, text: element.textContent, values: Object.fromEntries(values) };
  });
  const options = Object.fromEntries(
    selects.map(({ name, options }) => [name, [...options].map(({ value }) => value)]),
  );
  const noun = form.dataset['noun'] ?? '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readForm = (): ListFilter => ({
    text: search.value,
    chosen: Object.fromEntries(selects.map(({ name, value }) => [name, value])),
  });
  const fillForm = ({ text, chosen }: ListFilter): void => {
    search.value = text;
    for (const select of selects) select.value = chosen[select.name] ?? '';
  };
  const show = (): void => {
    const filter = readForm();
    let shown = 0;
    for (const row of rows) {
      row.element.hidden = !matchesFilter(row, filter);
      if (!row.element.hidden) shown += 1;
    }
    hideEmptyGroups(list);
    clear.hidden = serializeListFilter(filter) === '';
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.textContent = countMessage(shown, rows.length, noun);
    }, SAY_AFTER_MS);
  };
  const note = (): void => {
    const { pathname, hash } = location;
    history.replaceState(history.state, '', pathname + serializeListFilter(readForm()) + hash);
    show();
  };
  const followAddress = (): void => {
    fillForm(parseListFilter(location.search, options));
    show();
  };
  const clearAll = (): void => {
    fillForm(parseListFilter('', options));
    note();
  };
  /** Shows the entry that the address points to, whatever the filters. */
  const showTarget = (): void => {
    const target = list.querySelector(':target');
    if (target?.closest('[hidden]') == null) return;
    clearAll();
    target.scrollIntoView();
  };

  form.addEventListener('input', note);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  clear.addEventListener('click', () => {
    clearAll();
    search.focus();
  });
  addEventListener('popstate', followAddress);
  addEventListener('hashchange', showTarget);
  // The reader may have typed before this file was loaded.
  if (location.search === '') note();
  else followAddress();
  showTarget();
}

/** Hides headings without entries, and the links to them. */
function hideEmptyGroups(list: HTMLElement): void {
  for (const group of list.querySelectorAll<HTMLElement>('[data-group]')) {
    group.hidden = group.querySelector('[data-entry]:not([hidden])') === null;
    const link = list.querySelector(`[data-jump] a[href="#${group.dataset['group'] ?? ''}"]`);
    link?.parentElement?.toggleAttribute('hidden', group.hidden);
  }
}

const form = document.querySelector<HTMLFormElement>('[data-list-filters]');
const list = form?.closest<HTMLElement>('[data-list]');
if (form && list) startFilters(form, list);
