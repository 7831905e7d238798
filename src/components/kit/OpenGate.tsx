import type { ComponentChildren } from 'preact';
import type { Opening } from './useOpening.ts';

interface Props<T> {
  readonly opening: Opening<T>;
  readonly retry: () => void;
  readonly children: (value: T) => ComponentChildren;
}

/** Shows that cards and progress are opening, then the page, or why they could not be opened. */
export function OpenGate<T>({ opening, retry, children }: Props<T>) {
  switch (opening.status) {
    case 'loading':
      return (
        <p class="dr-wait" role="status">
          Opening your cards…
        </p>
      );
    case 'failed': {
      const isPart = opening.reason === 'part-unreachable';
      return (
        <div class="dr-fault" role="alert">
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
      );
    }
    case 'open':
      return children(opening.value);
  }
}
