/** Puts an exercise into its place in a guide. */
import type { Suggestion } from '../../card-kinds/contract.ts';
import { exerciseStyles } from '../../card-kinds/style-sheets.ts';
import styles from '../../styles/guide/exercise.css?url';
import fieldStyles from '../../styles/base/kit.css?url';
import { startIsland } from '../kit/start-island.ts';
import { GuideExercise } from './GuideExercise.tsx';

/** The card of an exercise, and the callbacks of the guide. */
export interface Placed {
  readonly base: string;
  readonly cardId: string;
  readonly kind: string;
  readonly onCheck: (suggestion: Suggestion) => void;
  readonly onRetry: () => void;
}

export function mountExercise(place: HTMLElement, placed: Placed): void {
  loadStyles([fieldStyles, styles, ...exerciseStyles(new Set([placed.kind]))]);
  startIsland(<GuideExercise {...placed} />, place);
}

/** By hand, because an imported style sheet would load with the guide, even if its reader opens no exercise. */
function loadStyles(addresses: readonly string[]): void {
  for (const href of addresses) {
    if (document.querySelector(`link[href="${href}"]`) !== null) continue;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    document.head.append(link);
  }
}
