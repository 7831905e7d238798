import type { ComponentChildren } from 'preact';
import type { SettingName } from '../parsing/index.ts';
import { type SettingsForm, FIELD_MESSAGES } from '../form/index.ts';

/** The attributes that connect a control with its label, its explanation and its message. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': 'true' | undefined;
}

export interface FieldProps<Name extends SettingName = SettingName> {
  readonly form: SettingsForm;
  readonly name: Name;
}

interface Props extends FieldProps {
  readonly children: (control: ControlProps) => ComponentChildren;
  /** Content below the control, such as the values in use. */
  readonly after?: ComponentChildren;
}

/** A setting with one control: its name, its effect, the control, and a message if the value is invalid. */
export function FieldFrame({ form, name, children, after }: Props) {
  const { label } = FIELD_MESSAGES[name];
  const control = controlProps(form, name);
  return (
    <div class="dr-field">
      <label for={control.id}>{label}</label>
      <Effect name={name} />
      {children(control)}
      <Message form={form} name={name} />
      {after}
    </div>
  );
}

/** A setting with several controls. */
export function GroupFrame({ form, name, children }: Omit<Props, 'after'>) {
  const control = controlProps(form, name);
  return (
    <fieldset class="dr-field" id={control.id} aria-describedby={control['aria-describedby']}>
      <legend>{FIELD_MESSAGES[name].label}</legend>
      <Effect name={name} />
      {children(control)}
      <Message form={form} name={name} />
    </fieldset>
  );
}

export function Effect({ name }: { readonly name: SettingName }) {
  const { effect, form } = FIELD_MESSAGES[name];
  return (
    <p class="dr-quiet" id={`effect-${name}`}>
      {effect}
      {form !== undefined && ` ${form}`}
    </p>
  );
}

function Message({ form, name }: FieldProps) {
  const message = form.messageOf(name);
  return message === null ? null : (
    <p class="dr-error" id={`message-${name}`}>
      {message}
    </p>
  );
}

export function controlProps(form: SettingsForm, name: SettingName): ControlProps {
  const isInvalid = form.messageOf(name) !== null;
  return {
    id: `setting-${name}`,
    'aria-describedby': `effect-${name}${isInvalid ? ` message-${name}` : ''}`,
    'aria-invalid': isInvalid ? 'true' : undefined,
  };
}
