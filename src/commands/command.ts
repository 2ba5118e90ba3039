/** @file A command: one thing that a person can do, however they ask for it (button, key, menu, script). */
import type { MessageKey } from "#i18n/messages.ts";
import type { ControlName } from "#model/controls.ts";
import type { Playground } from "#state/playground.ts";

export interface Command {
  /** `noun.verb`; never changes, since hosts refer to it. */
  readonly id: string;
  readonly label: MessageKey;
  /** Keys as `KeyboardEvent.key`, in order of preference; with `Mod+` for Ctrl or ⌘ and `Shift+`. */
  readonly keys: readonly string[];
  /** Its keys are heard only while somebody presents, and then before those of the others. */
  readonly presenting?: true;
  /** It changes the network by hand: it rests while somebody presents. */
  readonly edits?: true;
  /** True when it makes sense now; always when absent. */
  readonly enabled?: (playground: Playground) => boolean;
  /** The control that has to be open for it, if it is not an edit of the document (which holds to them by itself). */
  readonly control?: ControlName;
  readonly run: (playground: Playground) => void | Promise<void>;
}

/** Whether a command makes sense now and is left to the student. */
export function canRun(command: Command, playground: Playground): boolean {
  if (command.edits && playground.view.getState().present !== null) return false;
  if (command.control && !playground.access.canPress(command.control)) return false;
  return command.enabled?.(playground) ?? true;
}
