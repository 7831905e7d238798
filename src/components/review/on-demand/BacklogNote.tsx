import { plural } from '../../../lib/text/plural.ts';
import { settingsAddress } from '../../../lib/links/index.ts';
import type { SessionCounts } from '../../../lib/state/review/index.ts';

interface Props {
  readonly base: string;
  readonly backlog: NonNullable<SessionCounts['backlog']>;
}

/** The backlog in one sentence. */
export function backlogMessage({ due, perDay }: Props['backlog']): string {
  return `${plural(due, 'review')} due; the limit is ${perDay} a day.`;
}

/** Says that more is due than today's limit allows, how long it takes to clear, and which cards come first (rule Q5). */
export function BacklogNote({ base, backlog }: Props) {
  const { due, perDay, daysToClear } = backlog;
  return (
    <p class="dr-quiet">
      {plural(due, 'review')} due; the limit is <a href={settingsAddress(base)}>{perDay} a day</a>.{' '}
      {daysToClear === null
        ? 'At that pace more comes than goes.'
        : `At that pace all is cleared in ${plural(daysToClear, 'day')}.`}{' '}
      Today’s share is what you would forget most of without it.
    </p>
  );
}
