/** Turns the links to cards into buttons that copy the address. */
import { tellPage } from '../../../lib/live/live-region.ts';
import { COPIED_MS } from '../copied.ts';
import { copyText } from '../copy-text.ts';

const LABEL = 'Copy link';

/** @returns what became of the address, in words */
async function copyAddress(hash: string): Promise<string> {
  const address = new URL(hash, location.href).href;
  if (await copyText(address)) return 'Copied';
  // The reader can copy it by hand there.
  location.hash = hash;
  return 'In the address bar';
}

function createCopyButton(hash: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'card-link';
  button.textContent = LABEL;
  let timer: ReturnType<typeof setTimeout> | undefined;
  button.addEventListener('click', () => {
    void copyAddress(hash).then((message) => {
      button.textContent = message;
      tellPage(message);
      clearTimeout(timer);
      timer = setTimeout(() => {
        button.textContent = LABEL;
      }, COPIED_MS);
    });
  });
  return button;
}

/** Replaces every link to a card by a button. The focus of a reader with a keyboard stays in place. */
export function upgradeCardLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.card-link')) {
    const button = createCopyButton(link.getAttribute('href') ?? '');
    const hadFocus = document.activeElement === link;
    link.replaceWith(button);
    if (hadFocus) button.focus();
  }
}
