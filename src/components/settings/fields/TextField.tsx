import type { FieldInputs, SettingName } from '../parsing/index.ts';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';

/** Settings whose fields hold one text. */
type TextName = {
  [Name in SettingName]: FieldInputs[Name] extends string ? Name : never;
}[SettingName];

interface Props extends FieldProps<TextName> {
  /** Which keys a phone offers. */
  readonly keys?: 'numeric' | 'decimal' | 'text';
  readonly type?: 'text' | 'date';
}

/** A setting of one line of text. Numbers too: a number field hides from the page what cannot be understood. */
export function TextField({ form, name, keys = 'text', type = 'text' }: Props) {
  return (
    <FieldFrame form={form} name={name}>
      {(control) => (
        <input
          {...control}
          class="dr-input"
          type={type}
          inputMode={keys}
          autocomplete="off"
          value={form.input(name)}
          onInput={(event) => {
            form.edit(name, event.currentTarget.value);
          }}
        />
      )}
    </FieldFrame>
  );
}
