import type { ComponentProps } from "react";
import type { Command } from "#commands/command.ts";
import { useText } from "#i18n/TextContext.tsx";
import { Control } from "#state/Control.tsx";
import { toKeyText } from "#panels/keyText.ts";
import { useEnabled } from "#panels/useEnabled.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";

interface CommandButtonProps extends Omit<
  ComponentProps<typeof IconButton>,
  "label" | "keys" | "onClick" | "disabled"
> {
  readonly command: Command;
}

/** A command as an icon: its label, its shortcut in the tooltip, and off while it makes no sense. */
export function CommandButton({ command, ...rest }: CommandButtonProps) {
  const { t } = useText();
  const playground = usePlayground();
  const enabled = useEnabled(command);
  const button = (
    <IconButton
      {...rest}
      label={t(command.label)}
      keys={toKeyText(command, t)}
      disabled={!enabled}
      onClick={() => void command.run(playground)}
    />
  );
  return command.control ? <Control name={command.control}>{button}</Control> : button;
}
