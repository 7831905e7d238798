/** The scripts of every page in one file, because each is small and a request for each is not. */
import './due-count.ts';
import './guide.ts';
import './idle.ts';
import './menu.ts';
import './presses.ts';
import './search.ts';
import './theme.ts';
