import { plural } from '../../lib/text/plural.ts';
import { browseAddress, settingsAddress } from '../../lib/links/index.ts';
import type { Subject } from './subject.ts';

interface Props {
  readonly base: string;
  readonly subject: Exclude<Subject, { kind: 'card' }>;
}

/** Why there is no card to show, its effect on the progress, and a link to all cards. */
export function NoCard({ base, subject }: Props) {
  return (
    <section class="card-missing">
      <h2>{subject.kind === 'none' ? 'No card named' : 'No such card'}</h2>
      <Reason base={base} subject={subject} />
      <p>
        <a class="dr-button" data-primary href={browseAddress(base)}>
          All cards
        </a>
      </p>
    </section>
  );
}

function Reason({ base, subject }: Props) {
  switch (subject.kind) {
    case 'none':
      return <p>The address of this page ends in the id of a card, and this one has none.</p>;
    case 'unknown':
      return (
        <p>
          No card has the id <code>{subject.id}</code>, and your progress holds nothing of one.
        </p>
      );
    case 'orphan':
      return (
        <p>
          No card has the id <code>{subject.id}</code> any more.{' '}
          {plural(subject.entryCount, 'entry of it is', 'entries of it are')} kept in your progress
          and part of every export under <a href={settingsAddress(base, 'data')}>Your data</a>.
          Should the card come back, they count again.
        </p>
      );
  }
}
