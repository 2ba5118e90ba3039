import { useSyncExternalStore } from "react";
import { canRun, type Command } from "#commands/command.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

/** Whether a command makes sense now; renders again only when the answer changes. */
export function useEnabled(command: Command): boolean {
  const playground = usePlayground();
  return useSyncExternalStore(
    (changed) => {
      const ends = [
        playground.document.store.subscribe(changed),
        playground.session.store.subscribe(changed),
        playground.view.subscribe(changed),
        playground.access.store.subscribe(changed),
      ];
      return () => ends.forEach((end) => end());
    },
    () => canRun(command, playground),
  );
}
