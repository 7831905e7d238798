import type { SessionView } from '../../../lib/state/review/index.ts';
import type { CardAction } from '../keyboard.ts';
import { CardMenu } from './CardMenu.tsx';
import { ReviewKeysDialog } from './ReviewKeysDialog.tsx';

interface Props {
  readonly base: string;
  readonly view: SessionView;
  readonly dialog: 'keys' | 'menu' | null;
  readonly onAction: (action: CardAction) => void;
  readonly onClose: () => void;
}

export function SessionDialogs({ base, view, dialog, onAction, onClose }: Props) {
  if (dialog === 'keys') return <ReviewKeysDialog base={base} onClose={onClose} />;
  if (dialog === null || view.status === 'done') return null;
  return (
    <CardMenu
      base={base}
      cardId={view.card.id}
      isFlagged={view.isFlagged}
      onAction={onAction}
      onClose={onClose}
    />
  );
}
