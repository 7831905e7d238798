import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  readonly title: string;
  /** For a look of its own. */
  readonly class?: string;
  /** @param choice the value of the button that closed it; empty after Escape */
  readonly onClose: (choice: string) => void;
  readonly children: ComponentChildren;
}

/** A modal dialog under its title: open as long as it is there, and closed by any button of a form of method "dialog". */
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
