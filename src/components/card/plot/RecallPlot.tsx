/** Retrievability over time as a small static plot. The history below shows the same as a table. */
import { RATING_NAMES, RATINGS, type Settings } from '../../../lib/srs/model/index.ts';
import { formatPercent, formatTick } from '../formats.ts';
import { GradeMark } from '../history/index.ts';
import { datedDays, linePath, plotFrame, type PlotFrame } from './plot-frame.ts';
import { SvgText } from './SvgText.tsx';
import { recallCurve, type RecallCurve, type RecallCurveSource } from './recall-curve.ts';
import { useWidth } from './useWidth.ts';
import { describePlot } from '../messages.ts';

type Props = Omit<RecallCurveSource, 'settings'> & { readonly settings: Settings };

const RECALL_TICKS = [0, 0.5, 0.9];

export function RecallPlot(props: Props) {
  const { ref, width } = useWidth();
  const curve = recallCurve(props);
  return (
    <section class="card-plot" aria-labelledby="card-plot-title">
      <h2 id="card-plot-title">Recall over time</h2>
      {curve === null ? (
        <p class="dr-quiet">Nothing to plot yet: the curve starts with the first grade.</p>
      ) : (
        <figure>
          <div ref={ref} class="plot-place">
            {width !== null && <Drawing {...props} curve={curve} width={width} />}
          </div>
          <Key curve={curve} />
          <figcaption class="dr-quiet">
            The probability of recall, day by day: a grade brings it back up, and it falls again,
            slower or faster. Dashed: what comes without a further grade. One mark a day.
          </figcaption>
        </figure>
      )}
    </section>
  );
}

interface DrawingProps extends Props {
  readonly curve: RecallCurve;
  readonly width: number;
}

function Drawing({ curve, width, settings, memory, today }: DrawingProps) {
  const { firstDay, lastDay } = curve;
  const frame = plotFrame(width, firstDay, lastDay);
  const { left, right, top, bottom, x, y } = frame;
  const retentionY = y(settings.desiredRetention);
  return (
    <svg
      class="plot"
      role="img"
      aria-labelledby="plot-title plot-text"
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
    >
      <SvgText of="title" id="plot-title" text="Probability of recalling this card, day by day" />
      <SvgText of="desc" id="plot-text" text={describePlot(curve, memory, settings, today)} />
      <Axes frame={frame} curve={curve} />
      <path class="plot-retention" d={`M${left} ${retentionY}H${right}`} />
      <SvgText of="text" class="plot-label" x={right + 8} y={retentionY - 2} text="desired" />
      <SvgText
        of="text"
        class="plot-label"
        x={right + 8}
        y={retentionY + 12}
        text={formatPercent(settings.desiredRetention)}
      />
      <path class="plot-today" d={`M${x(today)} ${top - 6}V${bottom}`} />
      <SvgText
        of="text"
        class="plot-label"
        x={x(today)}
        y={top - 12}
        text-anchor="middle"
        text="today"
      />
      {curve.resetDays.map((day) => (
        <path key={day} class="plot-reset" d={`M${x(day)} ${top}V${bottom}`} />
      ))}
      {curve.past.map((line) => (
        <path key={line[0]?.day} class="plot-line" d={linePath(line, frame)} />
      ))}
      <path class="plot-line" data-predicted d={linePath(curve.predicted, frame)} />
      {curve.due !== null && (
        <circle class="plot-due" cx={x(curve.due.day)} cy={y(curve.due.recall)} r="4.5" />
      )}
      {curve.grades.map(({ day, recall, rating }) => (
        <GradeMark key={day} rating={rating} x={x(day)} y={y(recall)} />
      ))}
    </svg>
  );
}

interface AxesProps {
  readonly frame: PlotFrame;
  readonly curve: RecallCurve;
}

function Axes({ frame, curve: { firstDay, lastDay } }: AxesProps) {
  const { left, right, bottom, x, y } = frame;
  const days = datedDays(frame.width, firstDay, lastDay);
  return (
    <>
      {RECALL_TICKS.map((recall) => (
        <g key={recall}>
          <path class="plot-grid" d={`M${left} ${y(recall)}H${right}`} />
          <SvgText
            of="text"
            class="plot-label"
            x={left - 8}
            y={y(recall) + 4}
            text-anchor="end"
            text={formatPercent(recall)}
          />
        </g>
      ))}
      {days.map((day, index) => (
        <g key={day}>
          <path class="plot-grid" d={`M${x(day)} ${bottom}v5`} />
          <SvgText
            of="text"
            class="plot-label"
            x={x(day)}
            y={bottom + 20}
            text-anchor={index === 0 ? 'start' : 'middle'}
            text={formatTick(day, lastDay - firstDay)}
          />
        </g>
      ))}
    </>
  );
}

/** The meaning of the symbols in the plot. */
function Key({ curve }: { readonly curve: RecallCurve }) {
  const ratings = RATINGS.filter((rating) => curve.grades.some((grade) => grade.rating === rating));
  return (
    <ul class="plot-key" aria-label="Marks">
      {ratings.map((rating) => (
        <li key={rating}>
          <svg class="plot-sample" viewBox="-8 -8 16 16" aria-hidden="true">
            <GradeMark rating={rating} x={0} y={0} />
          </svg>
          {RATING_NAMES[rating]}
        </li>
      ))}
      {curve.due !== null && (
        <li>
          <svg class="plot-sample" viewBox="-8 -8 16 16" aria-hidden="true">
            <circle class="plot-due" r="4.5" />
          </svg>
          Due
        </li>
      )}
      {curve.resetDays.length > 0 && (
        <li>
          <svg class="plot-sample" viewBox="-8 -8 16 16" aria-hidden="true">
            <path class="plot-reset" d="M0-8V8" />
          </svg>
          Reset
        </li>
      )}
    </ul>
  );
}
