import type { ComponentChildren } from 'preact';
import { LiveArea } from './LiveArea.tsx';
import type { Opening } from './useOpening.ts';

interface Props<T> {
  readonly opening: Opening<T>;
  readonly retry: () => void;
  readonly children: (value: T) => ComponentChildren;
}

/** Shows that cards and progress are opening, then the page, or why they could not be opened. */
export function OpenGate<T>({ opening, retry, children }: Props<T>) {
  if (opening.status === 'open') return children(opening.value);
  const isPart = opening.status === 'failed' && opening.reason === 'part-unreachable';
  return (
    <>
      <LiveArea>
        {opening.status === 'failed' && (
          <div class="dr-fault">
            <p>
              {opening.reason === 'unusable'
                ? 'The cards were loaded but this version of the page cannot read them.'
                : `${isPart ? 'A part of this page' : 'The cards'} could not be loaded.`}{' '}
              Your progress is untouched.
            </p>
            <p class="dr-quiet">{opening.detail}</p>
            <button
              type="button"
              class="dr-button"
              data-primary
              onClick={isPart ? () => location.reload() : retry}
            >
              {isPart ? 'Reload' : 'Try again'}
            </button>
          </div>
        )}
      </LiveArea>
      {opening.status === 'loading' && <p class="dr-wait">Opening your cards…</p>}
    </>
  );
}
