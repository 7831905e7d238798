/** The scripts of every page, in one file: each alone is small, and four requests are not. */
import './due-count.client.ts';
import './guide.client.ts';
import './idle.client.ts';
import './search.client.ts';
import './theme.client.ts';
