/** @file A command: one thing that a person can do, however they ask for it (button, key, menu, script). */
import type { MessageKey } from "#i18n/messages.ts";
import type { Playground } from "#state/playground.ts";

export interface Command {
  /** `noun.verb`; never changes, since hosts refer to it. */
  readonly id: string;
  readonly label: MessageKey;
  /** Keys as `KeyboardEvent.key`, in order of preference; with `Mod+` for Ctrl or ⌘ and `Shift+`. */
  readonly keys: readonly string[];
  /** True when it makes sense now; always when absent. */
  readonly enabled?: (playground: Playground) => boolean;
  readonly run: (playground: Playground) => void | Promise<void>;
}
