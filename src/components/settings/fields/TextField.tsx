import { TypedLine } from '../../kit/later/TypedField.tsx';
import type { FieldInputs, SettingName } from '../parsing/index.ts';
import { FieldFrame, type FieldProps } from './FieldFrame.tsx';

/** The settings whose field holds one text. */
type TextName = {
  [Name in SettingName]: FieldInputs[Name] extends string ? Name : never;
}[SettingName];

interface Props extends FieldProps<TextName> {
  /** The keyboard of a phone. */
  readonly keys?: 'numeric' | 'decimal' | 'text';
  readonly type?: 'text' | 'date';
}

/** A setting of one line of text. Also for numbers, because a number field hides invalid text from the page. */
export function TextField({ form, name, keys = 'text', type = 'text' }: Props) {
  return (
    <FieldFrame form={form} name={name}>
      {(control) => (
        <TypedLine
          {...control}
          class="dr-input"
          type={type}
          inputMode={keys}
          enterkeyhint="done"
          value={form.input(name)}
          onInput={(event) => {
            form.edit(name, event.currentTarget.value);
          }}
        />
      )}
    </FieldFrame>
  );
}
