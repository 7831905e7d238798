import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  readonly title: string;
  /** For a style of its own. */
  readonly class?: string;
  /** @param choice the value of the button that closed the dialog; empty after Escape */
  readonly onClose: (choice: string) => void;
  readonly children: ComponentChildren;
}

/** A modal dialog, open as long as it is rendered. Any button of a form of method "dialog" closes it. */
export function Dialog({ title, onClose, children, ...rest }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    <dialog
      ref={ref}
      class={`dr-dialog ${rest.class ?? ''}`.trim()}
      aria-labelledby={titleId}
      onClose={(event) => {
        onClose(event.currentTarget.returnValue);
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
