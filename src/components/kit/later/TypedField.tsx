/** The fields of the islands. What is typed stays as typed: no keyboard corrects, capitalizes or completes it. */
import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'preact';
import { EXACT_TEXT } from '../../../lib/text/exact-text.ts';

const { autocorrect, ...others } = EXACT_TEXT;

/**
 * With a capital C, because Preact sets the property where there is one by the name, and `autocorrect` is true or false
 * as a property: "off" would turn it on. Attributes of HTML know no case.
 */
const EXACT = { ...others, spellcheck: false, autoCorrect: autocorrect } as const;

interface LineProps extends InputHTMLAttributes {
  readonly type?: 'text' | 'search' | 'date';
  /** The keyboard of a phone. Figures with units need `text`: the other two have no letters. */
  readonly inputMode?: InputHTMLAttributes['inputMode'];
  /** The name of the Enter key of a phone: what Enter does here. */
  readonly enterkeyhint: 'done' | 'search' | 'go';
  readonly class?: string;
}

/** A field of one line. */
export function TypedLine({ type = 'text', inputMode = 'text', ...input }: LineProps) {
  return <input {...EXACT} {...input} type={type} inputMode={inputMode} />;
}

interface TextProps extends TextareaHTMLAttributes {
  readonly class?: string;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
}

/** A field of several lines, in which Enter starts a new one. */
export function TypedText({ fieldRef, ...textarea }: TextProps) {
  return (
    <textarea
      {...EXACT}
      onFocus={showWhole}
      {...textarea}
      {...(fieldRef !== undefined && { ref: fieldRef })}
    />
  );
}

/** Chromium shows the caret of a field that gets the focus, and leaves the rest under the bars (WCAG 2.4.11). */
function showWhole({ currentTarget: field }: { readonly currentTarget: HTMLElement }): void {
  requestAnimationFrame(() => {
    // Under a pressed pointer the text would move, and be selected.
    if (!field.matches(':active')) field.scrollIntoView({ block: 'nearest' });
  });
}
