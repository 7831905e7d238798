/**
 * The offline copy of the site. It is made and repaired while the page is idle, and replaced by a new version when the
 * reader agrees. One line on every page tells its state.
 */
import { MS_PER_HOUR, MS_PER_MINUTE } from '../../lib/time/durations.ts';
import { preparePageRegion, tellPage } from '../../lib/live/live-region.ts';
import { readFromWorker, type FromWorker, type ToWorker } from '../../offline/messages.ts';
import { offlineMessage, type OfflineState } from './offline-messages.ts';

const BASE = import.meta.env.BASE_URL;
const WORKER_ADDRESS = new URL(`${BASE}sw.js`, location.href).href;
/** How often an open tab asks for a new version. */
const UPDATE_EVERY_MS = MS_PER_HOUR;
/** How often an unreachable site is tried again. */
const REACH_EVERY_MS = MS_PER_MINUTE;

const line = document.querySelector<HTMLElement>('[data-offline]');
const label = line?.querySelector('span');
const button = line?.querySelector('button');

let state: OfflineState = { copy: 'none', isOnline: navigator.onLine, isWaiting: false };
/** The text of the line. */
let shown = '';
let registration: ServiceWorkerRegistration | null = null;
/** Whether this page has asked for the new version. Other pages go on with the old one. */
let hasAccepted = false;

function show(change: Partial<OfflineState>): void {
  state = { ...state, ...change };
  if (line == null || label == null || button == null) return;
  const { text, action } = offlineMessage(state);
  // Not by what the line holds: the browser may have translated it.
  if (text === shown) return;
  shown = text;
  label.textContent = text;
  // Each of a hundred files would be told otherwise.
  if (typeof state.copy !== 'object' || !state.isOnline) tellPage(text);
  button.textContent = action ?? '';
  button.hidden = action === null;
  line.dataset['offline'] = state.isWaiting ? 'waiting' : 'quiet';
}

function tell(worker: ServiceWorker | null | undefined, message: ToWorker): void {
  worker?.postMessage(message);
}

function hear(message: FromWorker): void {
  switch (message.type) {
    case 'saving':
      show({ copy: { done: message.done, total: message.total } });
      break;
    case 'failed':
      show({ copy: message.reason });
      break;
    case 'stored':
      show({ copy: message.done === message.total ? 'ready' : 'broken' });
      break;
  }
}

/** Follows a version that is being fetched. The first version is used at once, a later one waits for the reader. */
function follow(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed') show({ isWaiting: registration?.active != null });
    if (worker.state === 'activated') tell(worker, { type: 'ask' });
  });
}

async function register(): Promise<void> {
  try {
    registration = await navigator.serviceWorker.register(WORKER_ADDRESS, {
      scope: BASE,
      updateViaCache: 'none',
    });
    followRegistration(registration);
  } catch {
    // The browser refuses workers, or is told to block them.
    show({ copy: 'refused' });
  }
}

function followRegistration(made: ServiceWorkerRegistration): void {
  made.addEventListener('updatefound', () => {
    follow(made.installing);
  });
  follow(made.installing);
  show({ isWaiting: made.waiting !== null && made.active !== null });
  // Once a page the worker fetches missing and damaged files again.
  tell(made.active, { type: 'repair' });
  setInterval(lookForUpdate, UPDATE_EVERY_MS);
  // A page from the copy may be open where there is a network but the site cannot be reached.
  if (navigator.serviceWorker.controller !== null) lookForUpdate();
}

let reaching: ReturnType<typeof setTimeout> | undefined;

/** Also tells whether the site can be reached: browsers know only whether there is any network. */
function lookForUpdate(): void {
  clearTimeout(reaching);
  registration?.update().then(
    () => {
      show({ isOnline: navigator.onLine });
    },
    () => {
      show({ isOnline: false });
      reaching = setTimeout(lookForUpdate, REACH_EVERY_MS);
    },
  );
}

function press(): void {
  if (state.isWaiting) {
    hasAccepted = true;
    tell(registration?.waiting, { type: 'use' });
  } else void register();
}

/** Whether the reader saves data, and has to be asked first. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

async function start(serviceWorker: ServiceWorkerContainer): Promise<void> {
  preparePageRegion();
  button?.addEventListener('click', press);
  for (const type of ['online', 'offline']) {
    addEventListener(type, () => {
      show({ isOnline: navigator.onLine });
      lookForUpdate();
    });
  }
  serviceWorker.addEventListener('message', ({ data, source }) => {
    const message = readFromWorker(data);
    // Every worker of this origin can send messages here, and another site's tells of another copy.
    const isOwn = source instanceof ServiceWorker && source.scriptURL === WORKER_ADDRESS;
    if (isOwn && message !== null) hear(message);
  });
  serviceWorker.addEventListener('controllerchange', () => {
    if (hasAccepted) location.reload();
    else show({ isWaiting: false });
  });
  for (const type of ['visibilitychange', 'pageshow']) {
    addEventListener(type, () => {
      if (document.visibilityState === 'visible') catchUp();
    });
  }
  const isKnown = (await serviceWorker.getRegistration(BASE)) !== undefined;
  if (isKnown || !savesData()) await register();
  else show({ copy: 'asks' });
}

/** Shows what has become of the copy while nothing was told here: the page was hidden, or in the back/forward cache. */
function catchUp(): void {
  show({
    isOnline: navigator.onLine,
    isWaiting: registration?.waiting != null && registration.active !== null,
  });
  tell(registration?.active, { type: 'ask' });
  lookForUpdate();
}

/** The browser's part for offline copies; `undefined` where it has none or refuses it, as with site data blocked. */
function container(): ServiceWorkerContainer | undefined {
  try {
    // Absent on pages that are not secure, and in private windows of some browsers.
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

const serviceWorker = container();
if (serviceWorker === undefined) show({ copy: isSecureContext ? 'refused' : 'insecure' });
else {
  start(serviceWorker).catch(() => {
    // The browser blocks the data of this site, the copy with it.
    show({ copy: 'refused' });
  });
}
