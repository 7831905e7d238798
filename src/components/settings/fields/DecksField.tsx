import type { Deck } from '../../../lib/cards/index.ts';
import { GroupFrame } from './FieldFrame.tsx';
import type { SettingsForm } from '../form/index.ts';

interface Props {
  readonly form: SettingsForm;
  readonly decks: readonly Deck[];
}

export function DecksField({ form, decks }: Props) {
  const checked = form.input('decksInRotation');
  const toggle = (deckId: string, isIn: boolean): void => {
    const ids = decks.map(({ id }) => id);
    form.edit(
      'decksInRotation',
      ids.filter((id) => (id === deckId ? isIn : checked.includes(id))),
    );
  };
  return (
    <GroupFrame form={form} name="decksInRotation">
      {(control) => (
        <div class="settings-choices">
          {decks.map(({ id, title }) => (
            <label key={id} class="settings-choice">
              <input
                type="checkbox"
                aria-invalid={control['aria-invalid']}
                checked={checked.includes(id)}
                onInput={(event) => {
                  toggle(id, event.currentTarget.checked);
                }}
              />
              {title}
            </label>
          ))}
        </div>
      )}
    </GroupFrame>
  );
}
