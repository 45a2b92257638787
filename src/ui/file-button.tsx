import type { TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';
import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';
import './file-button.css';

export interface FileButtonProps {
  readonly word: string;
  readonly icon: IconNode;
  /** Kinds of files, as `accept` takes them. */
  readonly accept: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly multiple?: boolean;
  /** Opens the camera at once, on a phone. */
  readonly capture?: 'environment';
  /** Id of the element that says more. */
  readonly describedBy?: string;
}

/** A file picker that looks like the other buttons. */
export function FileButton(props: FileButtonProps) {
  const id = useId();
  const pick = (event: TargetedEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const files = [...(input.files ?? [])];
    // Else the same file, chosen again, would be no change.
    input.value = '';
    if (files.length > 0) props.onFiles(files);
  };
  return (
    <span class="file-button">
      <label class="file-button-word" for={id}>
        <Icon node={props.icon} />
        {props.word}
      </label>
      <input
        id={id}
        class="file-button-input"
        type="file"
        accept={props.accept}
        multiple={props.multiple ?? false}
        capture={props.capture}
        aria-describedby={props.describedBy}
        onChange={pick}
      />
    </span>
  );
}
