import { ResetDialog } from '../kit/later/ResetDialog.tsx';
import { useLazy } from '../kit/useLazy.ts';
import type { AskedReset } from './selection/index.ts';

const loadHelp = () => import('./ListKeysDialog.tsx');

interface Props {
  readonly base: string;
  /** `null` while no reset waits for an answer. */
  readonly reset: AskedReset | null;
  readonly isHelpWanted: boolean;
  readonly onHelpClosed: () => void;
}

export function ListDialogs({ base, reset, isHelpWanted, onHelpClosed }: Props) {
  const help = useLazy(isHelpWanted, loadHelp);
  return (
    <>
      {reset !== null && (
        <ResetDialog count={reset.count} onConfirm={reset.confirm} onClose={reset.close} />
      )}
      {isHelpWanted && help !== null && <help.ListKeysDialog base={base} onClose={onHelpClosed} />}
    </>
  );
}
