import { plural } from '../../lib/text/plural.ts';
import { placesOff } from './suggest.ts';

interface Props {
  /** The learner's order: for each part its place in the right order. */
  readonly order: readonly number[];
  readonly parts: readonly string[];
}

/** How many parts are out of place, as a sentence. */
export function orderVerdict(order: readonly number[]): string {
  const wrong = placesOff(order).filter((off) => off !== 0).length;
  return wrong === 0
    ? 'All in order.'
    : `${plural(wrong, 'part')} of ${order.length} out of place.`;
}

/** The learner's order, with a remark on each part. */
export function Feedback({ order, parts }: Props) {
  const offs = placesOff(order);
  return (
    <div class="exercise">
      <p class="exercise-verdict">{orderVerdict(order)}</p>
      <ol class="order-list" data-checked>
        {order.map((part, place) => {
          const off = offs[place] ?? 0;
          return (
            <li key={part} data-right={off === 0}>
              <span class="order-mark" aria-hidden="true">
                {off === 0 ? '✓' : '✗'}
              </span>
              <span class="order-part" dangerouslySetInnerHTML={{ __html: parts[part] ?? '' }} />
              <span class="order-remark">{remark(off)}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function remark(off: number): string {
  if (off === 0) return 'in place';
  return `${plural(Math.abs(off), 'place')} too ${off < 0 ? 'early' : 'late'}`;
}
