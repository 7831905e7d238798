import { GroupFrame } from './FieldFrame.tsx';
import type { SettingsForm } from '../form/index.ts';

const CHOICES = [
  { count: 4, label: 'Four: Again, Hard, Good, Easy' },
  { count: 2, label: 'Two: Again, Good' },
] as const;

export function GradeButtonsField({ form }: { readonly form: SettingsForm }) {
  const chosen = form.input('gradeButtons');
  return (
    <GroupFrame form={form} name="gradeButtons">
      {({ id }) => (
        <div class="settings-choices">
          {CHOICES.map(({ count, label }) => (
            <label key={count} class="settings-choice">
              <input
                type="radio"
                name={id}
                checked={chosen === count}
                onInput={() => {
                  form.edit('gradeButtons', count);
                }}
              />
              {label}
            </label>
          ))}
        </div>
      )}
    </GroupFrame>
  );
}
