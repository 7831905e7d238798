/** The island of the settings page: settings and, below them, the reader's data. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { plural } from '../../lib/text/plural.ts';
import type { Workspace } from '../../lib/state/later/workspace/index.ts';
import { useNow } from '../kit/later/useNow.ts';
import { WorkspaceGate } from '../kit/later/WorkspaceGate.tsx';
import { DataSection } from './data/index.ts';
import { SettingsFields } from './form/index.ts';

interface Props {
  readonly base: string;
}

export function SettingsApp({ base }: Props) {
  // Above the gate, because a deletion opens the progress again and the notice has to stay.
  const [deletedReviews, setDeletedReviews] = useState<number | null>(null);
  return (
    <div class="settings">
      {deletedReviews !== null && <DeletedNotice reviewCount={deletedReviews} />}
      <WorkspaceGate base={base}>
        {(workspace) => (
          <SettingsPage
            workspace={workspace}
            isAddressFollowed={deletedReviews === null}
            onDeleted={setDeletedReviews}
          />
        )}
      </WorkspaceGate>
    </div>
  );
}

interface PageProps {
  readonly workspace: Workspace;
  readonly isAddressFollowed: boolean;
  readonly onDeleted: (reviewCount: number) => void;
}

function SettingsPage({ workspace, isAddressFollowed, onDeleted }: PageProps) {
  // The browser looked for the part in the address before it was rendered.
  useEffect(() => {
    if (!isAddressFollowed || location.hash === '') return;
    const named = document.getElementById(location.hash.slice(1));
    named?.scrollIntoView();
    named?.focus({ preventScroll: true });
  }, [isAddressFollowed]);
  // Days end on an open page, and dates are told from the present one.
  useNow(workspace.clock);
  return (
    <>
      <SettingsFields workspace={workspace} />
      <DataSection workspace={workspace} onDeleted={onDeleted} />
    </>
  );
}

function DeletedNotice({ reviewCount }: { readonly reviewCount: number }) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    ref.current?.focus();
  }, []);
  return (
    <p class="settings-deleted" ref={ref} tabIndex={-1}>
      All progress of this site in this browser is deleted: {plural(reviewCount, 'grade')}, all
      marks and all settings. Other open tabs drop theirs.
    </p>
  );
}
