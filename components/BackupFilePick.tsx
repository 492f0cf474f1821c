interface BackupFilePickProps {
  label: string;
  /** Endings and types that are offered; any file can be chosen. */
  accept: string;
  busy: boolean;
  onFile: (file: File) => void;
}

/** A button that lets the reader choose one file; the same file can be chosen again. */
export function BackupFilePick({ label, accept, busy, onFile }: BackupFilePickProps) {
  return (
    <label class="line-button backup-pick" data-busy={busy || undefined}>
      <input
        class="hidden"
        type="file"
        accept={accept}
        disabled={busy}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      {label}
    </label>
  );
}
