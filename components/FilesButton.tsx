import { useRef } from 'preact/hooks';

interface FilesButtonProps {
  label: string;
  look: 'main-button' | 'line-button';
  /** A folder is chosen, with all that is in it. */
  folder?: boolean;
  onFiles: (files: File[]) => void;
}

/** A button that has files chosen; the same ones may be chosen again. */
export function FilesButton({ label, look, folder = false, onFiles }: FilesButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    onFiles([...(currentTarget.files ?? [])]);
    currentTarget.value = '';
  };
  return (
    <>
      <button type="button" class={look} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        {...{ webkitdirectory: folder }}
        onChange={take}
      />
    </>
  );
}
