import { isPlainClick } from '../../lib/events/index.ts';
import { tellPage } from '../../lib/live/live-region.ts';
import { COPIED_MS } from './copied.ts';

/** A click on the anchor of a heading copies its address, and also goes there. */
export function copyHeadingLinks(): void {
  for (const anchor of document.querySelectorAll<HTMLAnchorElement>('a.sl-anchor-link')) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    anchor.addEventListener('click', (event) => {
      if (!isPlainClick(event)) return;
      navigator.clipboard.writeText(anchor.href).then(
        () => {
          anchor.dataset['copied'] = '';
          tellPage('Link copied');
          clearTimeout(timer);
          timer = setTimeout(() => {
            delete anchor.dataset['copied'];
          }, COPIED_MS);
        },
        () => undefined,
      );
    });
  }
}
