import { useEffect, useMemo } from 'preact/hooks';
import { tellPage } from '../../../lib/live/live-region.ts';
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
  useEffect(() => {
    if (clipped.length > 0) tellPage([CLIPPED, ...clipped.map(clippedText)].join(' '));
  }, [clipped]);
  return (
    <FieldFrame
      form={form}
      name="parameters"
      after={
        <>
          {clipped.length > 0 && <ClippedList clipped={clipped} />}
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

const CLIPPED = 'FSRS brings numbers out of its range to the nearest it allows:';

function clippedText({ number, given, used }: ClippedParameter): string {
  return `number ${number}: ${given} → ${used}`;
}

function ClippedList({ clipped }: { readonly clipped: readonly ClippedParameter[] }) {
  return (
    <>
      <p>{CLIPPED}</p>
      <ul class="settings-clipped">
        {clipped.map((parameter) => (
          <li key={parameter.number}>{clippedText(parameter)}</li>
        ))}
      </ul>
    </>
  );
}
