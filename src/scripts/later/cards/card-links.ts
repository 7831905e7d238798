/** Turns the links to cards into buttons that copy the address. */
import { copyText } from '../copy-text.ts';

const COPIED_MS = 2_000;

/** Copies an address and says so in the pressed button. */
async function copyAddress(hash: string, button: HTMLButtonElement): Promise<void> {
  const address = new URL(hash, location.href).href;
  const label = button.textContent;
  const isCopied = await copyText(address);
  // The reader can copy it by hand there.
  if (!isCopied) location.hash = hash;
  button.textContent = isCopied ? 'Copied' : 'In the address bar';
  setTimeout(() => {
    button.textContent = label;
  }, COPIED_MS);
}

export function upgradeCardLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.card-link')) {
    const hash = link.getAttribute('href') ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'card-link';
    button.textContent = 'Copy link';
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => void copyAddress(hash, button));
    // The focus of a reader with a keyboard stays in place.
    const hadFocus = document.activeElement === link;
    link.replaceWith(button);
    if (hadFocus) button.focus();
  }
}
