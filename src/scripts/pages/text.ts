/** What a page of text needs before the first sign of its reader. */
import './landing/start.ts';
import './print-answers.ts';
