/**
 * Copies a text. `false` without permission, and on a page without HTTPS, where browsers have no clipboard at all: then
 * the caller says where the text stands.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
