import { COPIED_MS } from './copied.ts';

/** A click on the anchor of a heading copies its address, and also goes there. */
export function copyHeadingLinks(): void {
  const status = document.createElement('span');
  status.className = 'sr-only';
  status.setAttribute('role', 'status');
  document.querySelector('main')?.append(status);
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.sl-anchor-link')) {
    anchor.addEventListener('click', () => {
      navigator.clipboard.writeText(anchor.href).then(
        () => {
          anchor.dataset['copied'] = '';
          status.textContent = 'Link copied';
          setTimeout(() => {
            delete anchor.dataset['copied'];
            status.textContent = '';
          }, COPIED_MS);
        },
        () => undefined,
      );
    });
  }
}
