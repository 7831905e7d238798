import { useEffect, useRef } from 'preact/hooks';
import { tell } from '../../../lib/live/live-region.ts';

/** A new object is told even if its text is the one before; a plain text is told only if it differs. */
export type Message = string | { readonly text: string };

/** The text of a message. */
export function textOf(message: Message): string {
  return typeof message === 'string' ? message : message.text;
}

interface Props {
  readonly message: Message;
  /** Interrupts what is being read: for faults alone. */
  readonly isUrgent?: boolean;
  readonly id?: string;
  readonly class?: string | undefined;
}

/** A live region of one message. Render it before there is a message, with an empty one. */
export function Live({ message, isUrgent = false, ...attributes }: Props) {
  const region = useRef<HTMLParagraphElement>(null);
  const text = textOf(message);
  const last = useRef('');
  useEffect(() => {
    if (region.current !== null && (text !== '' || last.current !== '')) tell(region.current, text);
    last.current = text;
  }, [message, text]);
  // Without a message it is no alert yet.
  const role = !isUrgent ? 'status' : text === '' ? undefined : 'alert';
  return (
    <p
      ref={region}
      {...attributes}
      role={role}
      aria-live={isUrgent ? 'assertive' : 'polite'}
      aria-atomic="false"
    />
  );
}
