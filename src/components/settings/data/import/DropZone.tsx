import type { ComponentChildren, TargetedDragEvent } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly onFile: (file: Blob) => void;
  readonly onText: (text: string) => void;
  readonly children: ComponentChildren;
}

/** Accepts a dropped file or text, in addition to the file input and the field for text. */
export function DropZone({ onFile, onText, children }: Props) {
  const [isOver, setOver] = useState(false);

  const drop = (event: TargetedDragEvent<HTMLDivElement>): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) onFile(file);
    else onText(event.dataTransfer?.getData('text/plain') ?? '');
  };

  return (
    <div
      class="settings-drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      {children}
    </div>
  );
}
