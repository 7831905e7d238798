import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly children: ComponentChildren;
}

/**
 * A live region for faults, whose messages may have links and buttons. Render it before there is a fault, with `null`:
 * screen readers watch it from then on, and a fault that is there from the start comes after it.
 */
export function LiveArea({ children }: Props) {
  const [isWatched, setWatched] = useState(false);
  useEffect(() => {
    setWatched(true);
  }, []);
  const shown = isWatched && children;
  // Without a fault it is no alert yet.
  return (
    <div aria-live="assertive" aria-atomic="false" role={shown ? 'alert' : undefined}>
      {shown}
    </div>
  );
}
