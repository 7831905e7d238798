/** Brings readers to the place that the address points to, and shows it in the contents. */
import { closeContents, followContents } from './contents.ts';
import { holdLandings } from './landing.ts';

const lists = document.querySelectorAll('starlight-toc, mobile-starlight-toc');
const marks = [...lists].map(followContents);
holdLandings(() => {
  for (const mark of marks) mark();
});
const details = document.querySelector<HTMLDetailsElement>('mobile-starlight-toc details');
if (details !== null) closeContents(details);
