/** The scripts of every page, in one file: each alone is small, and four requests are not. */
import './due-count.ts';
import './guide.ts';
import './idle.ts';
import './search.ts';
import './theme.ts';
