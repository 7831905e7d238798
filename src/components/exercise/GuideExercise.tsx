import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExerciseProps, Suggestion } from '../../card-kinds/contract.ts';
import { loadKind } from '../../card-kinds/review-registry.ts';
import { loadCatalogue } from '../../lib/state/catalogue/index.ts';
import { LiveArea } from '../kit/LiveArea.tsx';

interface Props {
  readonly base: string;
  readonly cardId: string;
  readonly kind: string;
  readonly onCheck: (suggestion: Suggestion) => void;
  /** Called when the reader tries again. */
  readonly onRetry: () => void;
}

type Loaded =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly isPart: boolean }
  | {
      readonly status: 'ready';
      readonly Exercise: ComponentType<ExerciseProps>;
      readonly exercise: unknown;
    };

/** An exercise beside the text of a guide, which the reader can repeat. */
export function GuideExercise({ base, cardId, kind, onCheck, onRetry }: Props) {
  const { loaded, retry } = useExercise(base, cardId, kind);
  const [round, setRound] = useState(0);
  const [isDone, setDone] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  // The pressed button is gone, so the focus goes to the new exercise.
  useEffect(() => {
    if (round > 0) frame.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [round]);

  return (
    <>
      <LiveArea>
        {loaded.status === 'failed' && <LoadFault isPart={loaded.isPart} onRetry={retry} />}
      </LiveArea>
      {loaded.status === 'loading' && <p class="dr-wait">Loading the exercise…</p>}
      {loaded.status === 'ready' && (
        <div ref={frame}>
          <loaded.Exercise
            key={round}
            exercise={loaded.exercise}
            seed={`guide/${cardId}/${round}`}
            keepAs={`guide/${cardId}`}
            isAnswerShown={isDone}
            onCheck={(suggestion) => {
              setDone(true);
              onCheck(suggestion);
            }}
          />
          {isDone && (
            <button
              type="button"
              class="card-undo"
              onClick={() => {
                setRound(round + 1);
                setDone(false);
                onRetry();
              }}
            >
              Try again
            </button>
          )}
        </div>
      )}
    </>
  );
}

interface FaultProps {
  /** Whether code could not be loaded. Browsers remember that, so only a new page can load it. */
  readonly isPart: boolean;
  readonly onRetry: () => void;
}

function LoadFault({ isPart, onRetry }: FaultProps) {
  return (
    <div>
      <p>The exercise could not be loaded. The answer is below, and nothing else is lost.</p>
      <button
        type="button"
        class="card-undo"
        onClick={() => {
          if (isPart) location.reload();
          else onRetry();
        }}
      >
        {isPart ? 'Reload the page' : 'Try again'}
      </button>
    </div>
  );
}

function useExercise(
  base: string,
  cardId: string,
  kind: string,
): { loaded: Loaded; retry: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const finish = (outcome: Loaded): void => {
      if (isCurrent) setLoaded(outcome);
    };
    finish({ status: 'loading' });
    loadExercise(base, cardId, kind).then(finish, () => {
      finish({ status: 'failed', isPart: true });
    });
    return () => {
      isCurrent = false;
    };
  }, [base, cardId, kind, attempt]);
  return {
    loaded,
    retry: () => {
      setAttempt(attempt + 1);
    },
  };
}

async function loadExercise(base: string, cardId: string, kind: string): Promise<Loaded> {
  const [part, load] = await Promise.all([loadKind(kind), loadCatalogue(base)]);
  const card = load.ok ? load.catalogue.cards.find(({ id }) => id === cardId) : undefined;
  if (part === null || card === undefined) return { status: 'failed', isPart: false };
  return { status: 'ready', Exercise: part.Exercise, exercise: card.exercise };
}
