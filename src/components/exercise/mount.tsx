/** Puts an exercise into its place in a guide. */
import { render } from 'preact';
import exerciseStyles from '../../styles/exercise.css?url';
import { GuideExercise } from './GuideExercise.tsx';

/** Whose exercise it is, and what becomes of it. */
export interface Placed {
  readonly base: string;
  readonly cardId: string;
  readonly kind: string;
  readonly onCheck: (suggestion: 1 | 2 | 3 | 4 | null) => void;
}

export function mountExercise(place: HTMLElement, placed: Placed): void {
  loadStyles();
  render(<GuideExercise {...placed} />, place);
}

/** By hand: an imported style sheet would be loaded with the guide, whether its reader opens an exercise or not. */
function loadStyles(): void {
  const id = 'exercise-styles';
  if (document.getElementById(id) !== null) return;
  const link = document.createElement('link');
  link.id = id;
  link.rel = 'stylesheet';
  link.href = exerciseStyles;
  document.head.append(link);
}
