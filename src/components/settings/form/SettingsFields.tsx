/** The settings, grouped by the questions of readers. */
import type { ComponentChildren } from 'preact';
import type { Workspace } from '../../../lib/state/later/workspace/index.ts';
import { ApplyBar } from './ApplyBar.tsx';
import {
  BreakField,
  CheckField,
  DecksField,
  GradeButtonsField,
  ParametersField,
  RolloverField,
  TextField,
} from '../fields/index.ts';
import { useSettingsForm } from './useSettingsForm.ts';

export function SettingsFields({ workspace }: { readonly workspace: Workspace }) {
  const form = useSettingsForm(workspace);
  const { catalogue, progress } = workspace;
  const startedCards = catalogue.cards.filter(
    ({ id }) => progress.memoryOf(id).state !== 'new',
  ).length;
  return (
    <form
      class="settings-form"
      aria-label="Settings"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.apply();
      }}
    >
      <Question title="How much a day?">
        <TextField form={form} name="newPerDay" keys="numeric" />
        <TextField form={form} name="reviewsPerDay" keys="numeric" />
        <DecksField form={form} decks={catalogue.decks} />
        <CheckField form={form} name="isOnlyRead" />
      </Question>
      <Question title="When does my day start?">
        <RolloverField form={form} />
      </Question>
      <Question title="What am I learning for?">
        <TextField form={form} name="interviewDay" type="date" />
        <BreakField form={form} />
      </Question>
      <Question title="How well do I want to remember?">
        <TextField form={form} name="desiredRetention" keys="decimal" />
        <TextField form={form} name="maximumIntervalDays" keys="numeric" />
      </Question>
      <Question title="How is a card scheduled?">
        <TextField form={form} name="learningStepsMinutes" />
        <TextField form={form} name="relearningStepsMinutes" />
        <CheckField form={form} name="isFuzzOn" />
        <GradeButtonsField form={form} />
        <ParametersField form={form} />
      </Question>
      <Question title="Which keys work?" id="keys">
        <CheckField form={form} name="isSingleKeysOn" />
      </Question>
      <button type="button" class="dr-button" disabled={form.isAllDefault} onClick={form.resetAll}>
        Reset all settings to defaults
      </button>
      <ApplyBar form={form} startedCards={startedCards} />
    </form>
  );
}

interface QuestionProps {
  readonly title: string;
  /** For an address that leads here. */
  readonly id?: string;
  readonly children: ComponentChildren;
}

function Question({ title, id, children }: QuestionProps) {
  return (
    <section class="settings-group" id={id} tabIndex={id === undefined ? undefined : -1}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
