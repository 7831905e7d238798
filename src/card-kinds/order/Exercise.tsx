import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NOT_KEPT, useKeptText } from '../../components/kit/later/useKeptText.ts';
import { tellPage } from '../../lib/live/live-region.ts';
import type { ExerciseProps } from '../contract.ts';
import { keptOrder, mixed, moved, readOrder } from './exercise.ts';
import { Feedback, orderVerdict } from './Feedback.tsx';
import { suggestRating } from './suggest.ts';
import { textOfHtml } from './text.ts';
import { useDrag } from './useDrag.ts';

/** Parts to put in order, by dragging a handle or with the two buttons of each part. */
export function Exercise({ exercise, seed, keepAs, isAnswerShown, onCheck }: ExerciseProps) {
  const parts = useMemo(() => readOrder(exercise)?.parts ?? [], [exercise]);
  const names = useMemo(() => parts.map(textOfHtml), [parts]);
  // Of other parts, an order is worth nothing.
  const kept = useKeptText(keepAs, isAnswerShown, JSON.stringify(parts));
  const first = useMemo(() => mixed(parts.length, seed), [parts, seed]);
  const order = useMemo(
    () => keptOrder(kept.text, parts.length) ?? first,
    [kept.text, parts, first],
  );
  const [isChecked, setChecked] = useState(false);
  const listRef = useRef<HTMLOListElement>(null);

  const move = (from: number, to: number): void => {
    const next = moved(order, from, to);
    const place = next.indexOf(order[from] ?? -1);
    kept.setText(next.join(' '));
    tellPage(`${names[order[from] ?? -1] ?? ''}: ${place + 1} of ${order.length}`);
  };
  const { dragged, startDrag } = useDrag(listRef, move);

  // A part moves with its buttons, and a moved element loses the focus.
  const pressed = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [order]);
  const press = (button: HTMLElement, from: number, to: number): void => {
    if (to < 0 || to >= order.length) return;
    pressed.current = button;
    move(from, to);
  };

  if (isAnswerShown) return isChecked ? <Feedback order={order} parts={parts} /> : null;
  return (
    <div class="exercise">
      <ol ref={listRef} class="order-list">
        {order.map((part, place) => (
          <li key={part} data-dragged={dragged === place}>
            <span
              class="order-handle"
              aria-hidden="true"
              onPointerDown={(event) => {
                startDrag(event, place);
              }}
            >
              ⠿
            </span>
            <span class="order-part" dangerouslySetInnerHTML={{ __html: parts[part] ?? '' }} />
            <button
              type="button"
              class="order-move"
              aria-label={`Move up: ${names[part] ?? ''}`}
              aria-disabled={place === 0}
              onClick={(event) => {
                press(event.currentTarget, place, place - 1);
              }}
            >
              ↑
            </button>
            <button
              type="button"
              class="order-move"
              aria-label={`Move down: ${names[part] ?? ''}`}
              aria-disabled={place === order.length - 1}
              onClick={(event) => {
                press(event.currentTarget, place, place + 1);
              }}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
      {!kept.isKept && <p class="exercise-label">{NOT_KEPT}</p>}
      <button
        type="button"
        class="dr-button"
        onClick={() => {
          setChecked(true);
          tellPage(orderVerdict(order));
          onCheck(suggestRating(order));
        }}
      >
        Check the order
      </button>
    </div>
  );
}
