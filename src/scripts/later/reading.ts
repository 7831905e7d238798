/** The scripts that a page of text loads at the first sign of its reader, in one file. */
import { preparePageRegion } from '../../lib/live/live-region.ts';
import gradeStyles from '../../styles/guide/grade.css?url';
import readingStyles from '../../styles/guide/reading.css?url';
import { followCards } from './cards/card-grades.ts';
import { upgradeCardLinks } from './cards/card-links.ts';
import { copyHeadingLinks } from './heading-links.ts';
import { startReadMarks } from './read-marks/read-marks.ts';
import { rememberPlace } from './reading-place.ts';
import { loadStyles } from './load-styles.ts';
import { explainTerms } from './terms/term-notes.ts';

const styles = Promise.all([loadStyles(gradeStyles), loadStyles(readingStyles)]);
const content = document.querySelector('.sl-markdown-content');

preparePageRegion();
copyHeadingLinks();
upgradeCardLinks();
followCards();
if (content !== null) explainTerms(content);
if (content !== null && document.querySelector('[data-guide]') !== null) {
  rememberPlace();
  // The text works without read marks. The next page tries to load them again.
  styles.then(() => startReadMarks(content)).catch(() => undefined);
}
if (document.querySelector('[data-list-filters]') !== null) {
  // The page shows the whole list without filters.
  import('../on-demand/list-filters.ts').catch(() => undefined);
}
