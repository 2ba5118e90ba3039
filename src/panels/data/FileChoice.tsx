import { useRef } from "react";
import { toPathFiles, type PathFile } from "#panels/data/droppedFiles.ts";
import { Button } from "#ui/Button.tsx";

interface FileChoiceProps {
  readonly label: string;
  /** Kinds of files as `<input accept>` has them; "folder" for whole folders. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly PathFile[]) => void;
}

/** The browser's own window behind a button of ours. */
export function FileChoice({ label, accept, disabled = false, onFiles }: FileChoiceProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon="folder" disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        aria-label={label}
        {...(accept === "folder" ? { webkitdirectory: "" } : { accept })}
        onChange={(event) => {
          const files = toPathFiles(event.target.files ?? []);
          // The same file may be chosen again after it was mended.
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
