import type { ComponentChild } from 'preact';
import { plural } from '../../../../lib/text/plural.ts';

const SHOWN_MAX = 20;

/** A list that shows its first items and the number of the others. */
export function LongList({ items }: { readonly items: readonly ComponentChild[] }) {
  const more = items.length - SHOWN_MAX;
  return (
    <ul class="settings-list">
      {items.slice(0, SHOWN_MAX).map((item, index) => (
        <li key={index}>{item}</li>
      ))}
      {more > 0 && <li>and {plural(more, 'more', 'more')}</li>}
    </ul>
  );
}
