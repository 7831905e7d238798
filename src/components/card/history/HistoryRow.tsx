import type { ComponentChildren } from 'preact';
import { entryTimeMs, type HistoryStep } from '../../../lib/srs/later/replay/index.ts';
import {
  isRating,
  RATING_NAMES,
  RATINGS,
  type Rating,
  type ReviewEntry,
} from '../../../lib/srs/model/index.ts';
import {
  formatAnswerTime,
  formatLocalDate,
  formatDays,
  formatElapsed,
  formatNextInterval,
  formatLocalMoment,
  formatPercent,
} from '../formats.ts';

/** The columns after the date. On narrow screens each cell shows the name of its column. */
export const COLUMNS = {
  grade: 'Grade',
  answer: 'Answered in',
  elapsed: 'Since last',
  recall: 'Recall',
  interval: 'Interval',
  stability: 'Stability',
} as const;

interface Props {
  readonly step: HistoryStep;
  readonly cardId: string;
  readonly utcOffsetMinutes: (atMs: number) => number;
  readonly onCorrect: (entry: ReviewEntry, rating: Rating) => void;
}

export function HistoryRow({ step, cardId, utcOffsetMinutes, onCorrect }: Props) {
  const { entry, status } = step;
  const atMs = entryTimeMs(entry);
  const moment = formatLocalMoment(
    atMs,
    entry.kind === 'review' ? entry.utcOffsetMinutes : utcOffsetMinutes(atMs),
  );
  return (
    <tr data-status={status} data-kind={entry.kind}>
      <th scope="row">
        {moment}
        {entry.cardId !== cardId && <span class="history-note">as {entry.cardId}</span>}
        {entry.kind === 'review' && entry.editedAtMs > 0 && (
          <span class="history-note">
            last changed {formatLocalDate(entry.editedAtMs, utcOffsetMinutes(entry.editedAtMs))}
          </span>
        )}
      </th>
      {entry.kind === 'review' && status === 'counts' ? (
        <GradeCells step={step} entry={entry} moment={moment} onCorrect={onCorrect} />
      ) : (
        <RemarkCells step={step} />
      )}
    </tr>
  );
}

interface GradeCellsProps extends Pick<Props, 'step' | 'onCorrect'> {
  readonly entry: ReviewEntry;
  readonly moment: string;
}

/** A grade that counts, with the recall before it and the interval after it. The grade can be corrected. */
function GradeCells({ step, entry, moment, onCorrect }: GradeCellsProps) {
  const { elapsedDays, retrievabilityBefore } = step;
  return (
    <>
      <Cell column="grade">
        <select
          class="dr-input history-grade"
          aria-label={`Grade of ${moment}`}
          data-rating={entry.rating}
          value={String(entry.rating)}
          onChange={(event) => {
            const rating = Number(event.currentTarget.value);
            if (isRating(rating)) onCorrect(entry, rating);
          }}
        >
          {RATINGS.map((rating) => (
            <option key={rating} value={String(rating)}>
              {RATING_NAMES[rating]}
            </option>
          ))}
        </select>
      </Cell>
      <Cell column="answer">{formatAnswerTime(entry.answerMs)}</Cell>
      <Cell column="elapsed">{formatElapsed(elapsedDays)}</Cell>
      <Cell column="recall">
        {retrievabilityBefore === null ? '–' : formatPercent(retrievabilityBefore)}
      </Cell>
      <Cell column="interval">{formatNextInterval(entry, step.memoryAfter)}</Cell>
      <Cell column="stability">{formatDays(step.memoryAfter.stability)}</Cell>
    </>
  );
}

function Cell(props: {
  readonly column: keyof typeof COLUMNS;
  readonly children: ComponentChildren;
}) {
  return <td data-label={COLUMNS[props.column]}>{props.children}</td>;
}

const REMARKS: Readonly<Record<HistoryStep['status'], string>> = {
  counts: 'The card became New.',
  void: 'undone',
  ahead: 'Ahead of the clock, so it does not count yet.',
};

/** A reset, or an entry that does not count and the reason. */
function RemarkCells({ step: { entry, status } }: Pick<Props, 'step'>) {
  const name = entry.kind === 'reset' ? 'Reset' : RATING_NAMES[entry.rating];
  return (
    <>
      <Cell column="grade">{status === 'void' ? <s>{name}</s> : name}</Cell>
      <td class="history-remark" colSpan={Object.keys(COLUMNS).length - 1}>
        {REMARKS[status]}
      </td>
    </>
  );
}
