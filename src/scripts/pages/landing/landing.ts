/**
 * Holds the place that the address points to. Islands, pictures and filters arrive late and move the text; Safari does
 * not correct that, and no browser does where the page was too short at first. So the target is brought back below the
 * bars until the first sign of the reader, and counts as the present place until it is scrolled away.
 */
import { isPlainClick } from '../../../lib/events/index.ts';
import { isLanded, isNear, openAround, topOf } from './place.ts';

/** After this time since the page was asked for, its reader may have scrolled before this script came. */
const FRESH_MS = 4_000;

interface Held {
  readonly target: Element;
  /** Its place in the window, in pixels from the top. */
  readonly top: number;
}

let held: Held | null = null;
/** Whether nothing has told yet that the reader moves about. */
let isKept = false;
let onChange: () => void = () => undefined;

/** The element that the reader was brought to and has not scrolled away from; `null` if there is none. */
export function landedOn(): Element | null {
  return held?.target ?? null;
}

/** Starts to hold landings. Calls back after each one, and after any that ends. */
export function holdLandings(changed: () => void): void {
  onChange = changed;
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isNew = entry?.type === 'navigate' && performance.now() < FRESH_MS;
  isKept = isNew;
  if (isNew) land();
  else adopt();
  // Browsers scroll to the place of a history entry only now.
  addEventListener('load', () => requestAnimationFrame(adopt));
  for (const type of ['hashchange', 'popstate']) addEventListener(type, afterJump);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link !== null && isPlainClick(event) && leadsWithinPage(link)) afterFrame(land);
  });
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(type, release, { passive: true });
  }
  addEventListener('scroll', noteScroll, { passive: true });
  new ResizeObserver(keep).observe(document.body);
}

function land(): void {
  const target = addressed();
  if (target === null) return;
  openAround(target);
  if (!isLanded(target)) target.scrollIntoView();
  hold(target);
}

function hold(target: Element): void {
  held = { target, top: topOf(target) };
  isKept = true;
  onChange();
}

/** Takes the place over that the browser itself has scrolled to: after Back the former one, which need not be a target. */
function adopt(): void {
  const target = addressed();
  if (target === null || target === held?.target) return;
  if (isLanded(target)) hold(target);
}

/** A jump that was no click here: Back, Forward, an address typed by hand, or a script. */
function afterJump(): void {
  afterFrame(() => {
    const target = addressed();
    if (target?.closest('details:not([open])') != null) land();
    else if (target === null || !isLanded(target)) drop();
    else hold(target);
  });
}

function drop(): void {
  held = null;
  onChange();
}

function release(): void {
  isKept = false;
}

/** The text has changed its height: brings a kept target back. */
function keep(): void {
  // An island has brought the target only now.
  if (held === null && isKept) land();
  if (held === null) return;
  const { target } = held;
  if (isKept && !isLanded(target)) target.scrollIntoView();
  if (isKept || isLanded(target)) held = { target, top: topOf(target) };
  else drop();
}

function noteScroll(): void {
  if (held !== null && !isNear(topOf(held.target), held.top)) drop();
}

/** The element that the address names. Safari knows no `:target` until it scrolls there. */
function addressed(): Element | null {
  return document.querySelector(':target') ?? document.getElementById(location.hash.slice(1));
}

function leadsWithinPage(link: HTMLAnchorElement): boolean {
  const { hash, pathname, search } = link;
  return hash !== '' && pathname === location.pathname && search === location.search;
}

/** After the browser's own scrolling. */
function afterFrame(action: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(action));
}
