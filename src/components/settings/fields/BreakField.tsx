import { TypedLine } from '../../kit/later/TypedField.tsx';
import { GroupFrame } from './FieldFrame.tsx';
import type { SettingsForm } from '../form/index.ts';

export function BreakField({ form }: { readonly form: SettingsForm }) {
  const days = form.input('plannedBreak');
  const [first, last] = days;
  return (
    <GroupFrame form={form} name="plannedBreak">
      {({ id, ...control }) => (
        <div class="settings-days">
          <DayInput
            {...control}
            id={`${id}-first`}
            label="First day"
            value={first}
            onChange={(day) => {
              form.edit('plannedBreak', [day, last]);
            }}
          />
          <DayInput
            {...control}
            id={`${id}-last`}
            label="Last day"
            value={last}
            onChange={(day) => {
              form.edit('plannedBreak', [first, day]);
            }}
          />
        </div>
      )}
    </GroupFrame>
  );
}

interface DayProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': 'true' | undefined;
  readonly onChange: (day: string) => void;
}

function DayInput({ label, onChange, ...input }: DayProps) {
  return (
    <label class="settings-day" for={input.id}>
      {label}
      <TypedLine
        {...input}
        class="dr-input"
        type="date"
        enterkeyhint="done"
        onInput={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </label>
  );
}
