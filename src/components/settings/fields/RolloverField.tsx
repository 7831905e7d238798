import { formatHour } from '../../../lib/format/index.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { SettingsForm } from '../form/index.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function RolloverField({ form }: { readonly form: SettingsForm }) {
  return (
    <FieldFrame form={form} name="rolloverHour">
      {(control) => (
        <select
          {...control}
          class="dr-input"
          value={form.input('rolloverHour')}
          onInput={(event) => {
            form.edit('rolloverHour', event.currentTarget.value);
          }}
        >
          {HOURS.map((hour) => (
            <option key={hour} value={String(hour)}>
              {formatHour(hour)}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
