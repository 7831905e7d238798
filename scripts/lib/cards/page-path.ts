/** The site address of a page as authors write it: `leaders/learn` or `/leaders/learn/`; `index` is the home page. */
export function pagePath(written: string): string {
  const parts = written.split('/').filter((part) => part !== '');
  if (parts.at(-1) === 'index') parts.pop();
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
