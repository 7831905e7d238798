import { MS_PER_MINUTE } from '../../../lib/time/durations.ts';

/** Some browsers start to read the file only after the click has been handled. */
const KEEP_MS = MS_PER_MINUTE;

/** Saves a file that this page made. */
export function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEEP_MS);
}
