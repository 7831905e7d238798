/** Turns the links to cards into buttons that copy the address. */

import { COPIED_MS } from '../copied.ts';

const LABEL = 'Copy link';

/** Copies an address and says so in the pressed button. */
async function copyAddress(hash: string, button: HTMLButtonElement): Promise<void> {
  const address = new URL(hash, location.href).href;
  let message = 'Copied';
  try {
    await navigator.clipboard.writeText(address);
  } catch {
    // Without permission the address goes to the address bar, where the reader can copy it by hand.
    location.hash = hash;
    message = 'In the address bar';
  }
  button.textContent = message;
  setTimeout(() => {
    button.textContent = LABEL;
  }, COPIED_MS);
}

export function upgradeCardLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.card-link')) {
    const hash = link.getAttribute('href') ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'card-link';
    button.textContent = LABEL;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => void copyAddress(hash, button));
    // The focus of a reader with a keyboard stays in place.
    const hadFocus = document.activeElement === link;
    link.replaceWith(button);
    if (hadFocus) button.focus();
  }
}
