/**
 * The offline copy of the site, in the one line that every page has for it: made when the page is idle, mended, and
 * replaced by a new version when the reader says so.
 */
import { MS_PER_HOUR, MS_PER_MINUTE } from '../../lib/time/durations.ts';
import { readFromWorker, type FromWorker, type ToWorker } from '../../offline/messages.ts';
import { offlineMessage, type OfflineState } from './offline-messages.ts';

const BASE = import.meta.env.BASE_URL;
/** A tab that stays open asks for a new version this often. */
const UPDATE_EVERY_MS = MS_PER_HOUR;
/** As long as the site cannot be reached, it is tried this often. */
const REACH_EVERY_MS = MS_PER_MINUTE;

const line = document.querySelector<HTMLElement>('[data-offline]');
const text = line?.querySelector('span');
const button = line?.querySelector('button');

let state: OfflineState = { copy: 'none', isOnline: navigator.onLine, isWaiting: false };
let registration: ServiceWorkerRegistration | null = null;
/** Whether this page has asked for the new version: the others go on as they are. */
let hasAccepted = false;

function show(change: Partial<OfflineState>): void {
  state = { ...state, ...change };
  if (line == null || text == null || button == null) return;
  const { words, action } = offlineMessage(state);
  if (text.textContent !== words) text.textContent = words;
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

/** Follows a version that is being fetched: the first one is used at once, a later one waits for the reader. */
function follow(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    if (worker.state === 'installed') show({ isWaiting: registration?.active != null });
    if (worker.state === 'activated') tell(worker, { type: 'ask' });
  });
}

async function register(): Promise<void> {
  try {
    registration = await navigator.serviceWorker.register(`${BASE}sw.js`, {
      scope: BASE,
      updateViaCache: 'none',
    });
    followRegistration(registration);
  } catch {
    // Refused, or promised and not given, as by a browser that is told to block workers.
    show({ copy: 'refused' });
  }
}

function followRegistration(made: ServiceWorkerRegistration): void {
  made.addEventListener('updatefound', () => {
    follow(made.installing);
  });
  follow(made.installing);
  show({ isWaiting: made.waiting !== null && made.active !== null });
  // Once a page: what is missing or damaged is fetched again.
  tell(made.active, { type: 'repair' });
  setInterval(lookForUpdate, UPDATE_EVERY_MS);
  // A page that came out of the copy may be read where there is a network and no way to the site.
  if (navigator.serviceWorker.controller !== null) lookForUpdate();
}

let reaching: ReturnType<typeof setTimeout> | undefined;

/** What browsers know by themselves is only whether there is any network: that the site answers is found by asking. */
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

/** A reader who saves data is asked first. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

async function start(serviceWorker: ServiceWorkerContainer): Promise<void> {
  button?.addEventListener('click', press);
  for (const type of ['online', 'offline']) {
    addEventListener(type, () => {
      show({ isOnline: navigator.onLine });
      lookForUpdate();
    });
  }
  serviceWorker.addEventListener('message', ({ data }) => {
    const message = readFromWorker(data);
    if (message !== null) hear(message);
  });
  serviceWorker.addEventListener('controllerchange', () => {
    if (hasAccepted) location.reload();
    else show({ isWaiting: false });
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') lookForUpdate();
  });
  const isKnown = (await serviceWorker.getRegistration(BASE)) !== undefined;
  if (isKnown || !savesData()) await register();
  else show({ copy: 'asks' });
}

// Absent from pages that are not secure, and in private windows of some browsers.
const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
if (container === undefined) show({ copy: 'refused' });
else void start(container);
