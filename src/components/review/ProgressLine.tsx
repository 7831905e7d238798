import { withBase } from '../../lib/links/index.ts';
import type { SessionView } from '../../lib/state/review/index.ts';

interface Props {
  readonly base: string;
  readonly view: SessionView;
  readonly onUndo: () => void;
  readonly onHelp: () => void;
}

/** The cards left, as a thin bar with numbers, and the tools of the session. */
export function ProgressLine({ base, view, onUndo, onHelp }: Props) {
  const { left, graded } = view;
  const done = graded[1] + graded[2] + graded[3] + graded[4];
  const total = done + left.new + left.learning + left.review;
  return (
    <div class="review-line">
      <progress max={Math.max(total, 1)} value={total === 0 ? 1 : done} aria-label="Session" />
      <dl class="review-counts">
        <Count name="new" value={left.new} />
        <Count name="learning" value={left.learning} />
        <Count name="review" value={left.review} />
      </dl>
      <div class="review-tools">
        <a class="dr-tool" href={withBase(base, '/')}>
          Leave
        </a>
        <button type="button" class="dr-tool" onClick={onUndo} disabled={!view.canUndo}>
          Undo
        </button>
        <button type="button" class="dr-tool" onClick={onHelp} aria-label="Keys">
          ?
        </button>
      </div>
    </div>
  );
}

function Count({ name, value }: { name: string; value: number }) {
  return (
    <div data-count={name}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
