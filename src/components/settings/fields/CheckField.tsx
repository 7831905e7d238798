import { controlProps, Effect, type FieldProps } from './FieldFrame.tsx';
import { FIELD_MESSAGES } from '../form/index.ts';

/** A setting that is on or off. */
export function CheckField({
  form,
  name,
}: FieldProps<'isFuzzOn' | 'isOnlyRead' | 'isSingleKeysOn'>) {
  return (
    <div class="dr-field">
      <label class="settings-choice">
        <input
          {...controlProps(form, name)}
          type="checkbox"
          checked={form.input(name)}
          onInput={(event) => {
            form.edit(name, event.currentTarget.checked);
          }}
        />
        {FIELD_MESSAGES[name].label}
      </label>
      <Effect name={name} />
    </div>
  );
}
