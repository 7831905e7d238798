import { plural } from '../../../lib/text/plural.ts';
import type { Workspace } from '../../../lib/state/later/workspace/index.ts';
import { Block } from './Block.tsx';
import { findOrphans } from './orphans.ts';
import { LongList } from './import/index.ts';

/** Stored ids that belong to no card of the site (rule L6). */
export function OrphansBlock({
  workspace: { progress, journal },
}: {
  readonly workspace: Workspace;
}) {
  const orphans = findOrphans(journal.log(), progress.cardOf);
  if (orphans.length === 0) return null;
  return (
    <Block id="data-orphans" title="Grades without a card">
      <p>
        No card of this version of the site has these ids. Their grades are kept and exported; if a
        card comes back, so does its memory.
      </p>
      <LongList
        items={orphans.map(({ id, reviews }) => (
          <>
            <code>{id}</code>: {plural(reviews, 'grade')}
          </>
        ))}
      />
    </Block>
  );
}
