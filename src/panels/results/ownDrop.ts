/** @file A picture or a sound of the person's own, dropped where it is watched. */
import type { DragEvent } from "react";

/** The handlers of the place; a zip is a data pack, and somebody else's to take. */
export function toOwnDrop(open: (file: Blob) => Promise<void>) {
  return {
    onDragOver(event: DragEvent): void {
      if (event.dataTransfer.types.includes("Files")) event.preventDefault();
    },
    onDrop(event: DragEvent): void {
      const [file] = event.dataTransfer.files;
      if (!file || file.name.toLowerCase().endsWith(".zip")) return;
      event.preventDefault();
      event.stopPropagation();
      void open(file);
    },
  };
}
