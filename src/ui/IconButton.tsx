import type { ComponentProps } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { Tooltip } from "./Tooltip.tsx";
import "./IconButton.css";

interface IconButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label"> {
  readonly icon: IconName;
  /** Its name, and its tooltip. */
  readonly label: string;
  /** The shortcut, for the tooltip. */
  readonly keys?: string;
  readonly small?: boolean;
  /** For a button that is on or off. */
  readonly pressed?: boolean;
}

export function IconButton({
  icon,
  label,
  keys,
  small = false,
  pressed,
  className = "",
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={`icon-button ${small ? "icon-button-small" : ""} ${className}`}
      >
        <Icon name={icon} small={small} />
      </button>
    </Tooltip>
  );
}
