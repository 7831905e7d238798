import { useMemo } from 'preact/hooks';
import { TypedText } from '../../kit/later/TypedField.tsx';
import { FieldFrame } from './FieldFrame.tsx';
import { parseParameters, type ClippedParameter, parseSteps } from '../parsing/index.ts';
import { useClipped } from './useClipped.ts';
import type { SettingsForm } from '../form/index.ts';

/** Stores the parameters as pasted, because the relearning steps decide how far some of them are clipped. */
export function ParametersField({ form }: { readonly form: SettingsForm }) {
  const text = form.input('parameters');
  const parameters = useMemo(() => parseParameters(text), [text]);
  const steps = parseSteps(form.input('relearningStepsMinutes'));
  const clipped = useClipped(
    parameters.ok ? parameters.value : null,
    (steps.ok ? steps.value : form.stored.relearningStepsMinutes).length,
  );
  return (
    <FieldFrame
      form={form}
      name="parameters"
      after={
        <>
          <div role="status">{clipped.length > 0 && <ClippedList clipped={clipped} />}</div>
          <button
            type="button"
            class="dr-button"
            disabled={text === ''}
            onClick={() => {
              form.edit('parameters', '');
            }}
          >
            Reset parameters to defaults
          </button>
        </>
      }
    >
      {(control) => (
        <TypedText
          {...control}
          class="dr-input settings-parameters"
          rows={4}
          value={text}
          onInput={(event) => {
            form.edit('parameters', event.currentTarget.value);
          }}
        />
      )}
    </FieldFrame>
  );
}

function ClippedList({ clipped }: { readonly clipped: readonly ClippedParameter[] }) {
  return (
    <>
      <p>FSRS brings numbers out of its range to the nearest it allows:</p>
      <ul class="settings-clipped">
        {clipped.map(({ number, given, used }) => (
          <li key={number}>
            number {number}: {given} → {used}
          </li>
        ))}
      </ul>
    </>
  );
}
