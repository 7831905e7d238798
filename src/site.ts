/** Facts about the site as a whole; for build-time code only. */
export const SITE_NAME = 'Design Round';

export const SITE_SENTENCE =
  'Guides to the system design interview, with a flashcard beside what each passage teaches and a daily review that keeps it.';

/** Where the sources live: for "report" and "edit" links. Owners of a copy set REPOSITORY_URL at build. */
export const REPOSITORY_URL =
  process.env['REPOSITORY_URL'] ?? 'https://github.com/design-round/design-round';

/** Address of a file of the repository, at a line. */
export function repositoryFile(file: string, line?: number): string {
  return `${REPOSITORY_URL}/blob/main/${file}${line === undefined ? '' : `#L${line}`}`;
}
