/**
 * The small helpers of a page of text: copy links, the way back to a review, and the place to continue reading. Loads
 * no framework and no scheduler.
 */
import { withoutBase } from '../../lib/links/addresses.ts';
import {
  readReturnAddress,
  writeReadingPlace,
  writeReturnAddress,
} from '../../lib/storage/small-values.ts';

const BASE = import.meta.env.BASE_URL;
const COPIED_MS = 2_000;

/** Copies an address and says so in the control that was pressed. */
async function copyAddress(hash: string, button: HTMLButtonElement): Promise<void> {
  const address = new URL(hash, location.href).href;
  const label = button.textContent;
  let message = 'Copied';
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    // Without permission the address goes to the address bar, from where it can be copied by hand.
    location.hash = hash;
    message = 'In the address bar';
  }
  button.textContent = message;
  setTimeout(() => {
    button.textContent = label;
  }, COPIED_MS);
}

function upgradeCardLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.card-link')) {
    const hash = link.getAttribute('href') ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'card-link';
    button.textContent = 'Copy link';
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => void copyAddress(hash, button));
    link.replaceWith(button);
  }
}

/** A click on a heading's anchor copies its address as well as going there. */
function copyHeadingLinks(): void {
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

function showWayBack(): void {
  const address = readReturnAddress(BASE);
  const bar = document.getElementById('back-to-review');
  const link = bar?.querySelector('a');
  if (address === null || !bar || !link) return;
  link.href = address;
  bar.hidden = false;
  link.addEventListener('click', () => {
    writeReturnAddress(BASE, null);
  });
}

/** Remembers the last heading that was scrolled past, once the reader has left the top of the page. */
function rememberPlace(): void {
  const pageTitle = document.querySelector('h1')?.textContent.trim();
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')];
  if (pageTitle === undefined || headings.length === 0) return;
  const save = (): void => {
    const line = innerHeight / 3;
    const heading = headings.findLast((element) => element.getBoundingClientRect().top < line);
    writeReadingPlace(BASE, {
      path: withoutBase(BASE, location.pathname),
      sectionId: heading?.id ?? null,
      pageTitle,
      sectionTitle: heading?.textContent.trim() ?? null,
    });
  };
  addEventListener('scrollend', save);
  addEventListener('pagehide', save);
}

if (document.querySelector('.sl-markdown-content')) {
  upgradeCardLinks();
  copyHeadingLinks();
  showWayBack();
  if (document.getElementById('back-to-review')) rememberPlace();
}
