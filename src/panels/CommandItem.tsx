import type { Command } from "#commands/command.ts";
import { useText } from "#i18n/TextContext.tsx";
import { Control } from "#state/Control.tsx";
import { toKeyText } from "#panels/keyText.ts";
import { useEnabled } from "#panels/useEnabled.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import type { IconName } from "#ui/icons.ts";
import "./Menu.css";

interface CommandItemProps {
  readonly command: Command;
  readonly icon: IconName;
  /** What else a press does: the menu closes. */
  readonly onRun?: () => void;
}

/** A command as a line of a menu, with its shortcut at the end. */
export function CommandItem({ command, icon, onRun }: CommandItemProps) {
  const { t } = useText();
  const playground = usePlayground();
  const enabled = useEnabled(command);
  const item = (
    <button
      type="button"
      className="menu-item"
      disabled={!enabled}
      onClick={() => {
        onRun?.();
        void command.run(playground);
      }}
    >
      <Icon name={icon} small />
      <span>{t(command.label)}</span>
      <kbd aria-hidden="true">{toKeyText(command, t)}</kbd>
    </button>
  );
  return command.control ? <Control name={command.control}>{item}</Control> : item;
}
