/** Names the search field, which Pagefind's own interface names by its title alone (axe: label-title-only). */
const container = document.getElementById('starlight__search');

if (container !== null) {
  const observer = new MutationObserver(() => {
    const input = container.querySelector('input');
    if (input === null) return;
    input.setAttribute('aria-label', input.placeholder);
    observer.disconnect();
  });
  observer.observe(container, { childList: true, subtree: true });
}
