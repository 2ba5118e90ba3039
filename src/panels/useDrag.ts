import { useRef } from "react";
import type { Experiment } from "#model/experiment.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

let drags = 0;

/** Edits of one drag of a handle, or one stroke of a brush, are one step of undo; `end` closes the step. */
export function useDrag(): {
  readonly edit: (change: (experiment: Experiment) => Experiment) => void;
  readonly end: () => void;
} {
  const { document } = usePlayground();
  const group = useRef<string | null>(null);
  return {
    edit(change) {
      group.current ??= `drag ${++drags}`;
      document.edit(change, group.current);
    },
    end() {
      group.current = null;
    },
  };
}
