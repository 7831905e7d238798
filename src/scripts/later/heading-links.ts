import { isPlainClick } from '../../lib/events/index.ts';
import { tellPage } from '../../lib/live/live-region.ts';
import { COPIED_MS } from './copied.ts';
import { copyText } from './copy-text.ts';

/** A click on the anchor of a heading copies its address, and also goes there. */
export function copyHeadingLinks(): void {
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.sl-anchor-link')) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    anchor.addEventListener('click', (event) => {
      if (!isPlainClick(event)) return;
      void copyText(anchor.href).then((isCopied) => {
        if (isCopied) anchor.dataset['copied'] = '';
        tellPage(isCopied ? 'Link copied' : 'The link is in the address bar');
        clearTimeout(timer);
        timer = setTimeout(() => {
          delete anchor.dataset['copied'];
        }, COPIED_MS);
      });
    });
  }
}
