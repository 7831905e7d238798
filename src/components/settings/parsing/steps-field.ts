/** Learning and relearning steps as readers write them: `1m 10m`, `1, 10`, `10 min, 1h`. */
import { foldTyped } from '../../../lib/numbers/index.ts';
import { isSettingValue } from '../../../lib/srs/model/index.ts';
import { quote } from '../../../lib/text/quote.ts';
import { accepted, refused, type Parsed } from './parsed.ts';

const MINUTES_PER_HOUR = 60;
const STEP = /^(\d{1,9})\s*(?:(m|mins?|minutes?)|(h|hrs?|hours?))?$/i;

/** `[10, 90, 120]` → `10m 90m 2h`. */
export function formatSteps(minutes: readonly number[]): string {
  return minutes
    .map((step) => (step % MINUTES_PER_HOUR === 0 ? `${step / MINUTES_PER_HOUR}h` : `${step}m`))
    .join(' ');
}

/** Reads steps. An empty text is no steps; a number without a unit is in minutes. */
export function parseSteps(text: string): Parsed<readonly number[]> {
  const minutes: number[] = [];
  for (const part of stepTexts(text)) {
    const match = STEP.exec(part);
    if (match === null) {
      return refused(
        `${quote(part)} is not a step. Write whole minutes or hours, such as 1m 10m or 1h.`,
      );
    }
    minutes.push(Number(match[1]) * (match[3] === undefined ? 1 : MINUTES_PER_HOUR));
  }
  if (minutes.some((step, index) => index > 0 && step <= (minutes[index - 1] ?? 0))) {
    return refused('Each step has to be longer than the one before it.');
  }
  return isSettingValue('learningStepsMinutes', minutes)
    ? accepted(minutes)
    : refused('A step takes at least 1 minute and at most 23 hours.');
}

/** The parts between commas, semicolons and spaces. A unit belongs to the number before it. */
function stepTexts(text: string): string[] {
  return foldTyped(text)
    .replace(/(\d)\s+(?=[a-z])/gi, '$1')
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
}
