/** The text of a part's HTML, for labels that only screen readers say. */
export function textOfHtml(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
}
