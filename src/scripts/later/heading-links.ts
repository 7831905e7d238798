import { copyText } from './copy-text.ts';

const COPIED_MS = 2_000;

/** A click on the anchor of a heading copies its address, and also goes there. */
export function copyHeadingLinks(): void {
  const status = document.createElement('span');
  status.className = 'sr-only';
  status.setAttribute('role', 'status');
  document.querySelector('main')?.append(status);
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.sl-anchor-link')) {
    anchor.addEventListener('click', () => {
      void copyText(anchor.href).then((isCopied) => {
        if (isCopied) anchor.dataset['copied'] = '';
        status.textContent = isCopied ? 'Link copied' : 'The link is in the address bar';
        setTimeout(() => {
          delete anchor.dataset['copied'];
          status.textContent = '';
        }, COPIED_MS);
      });
    });
  }
}
