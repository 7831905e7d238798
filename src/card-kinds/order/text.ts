/** The words of a part's HTML, for names that only a screen reader says. */
export function textOfHtml(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
}
