import type { ComponentProps } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import "./Button.css";

interface ButtonProps extends ComponentProps<"button"> {
  /** ink: the one main action; danger: takes something away for good. */
  readonly look?: "line" | "ink" | "quiet" | "danger";
  readonly small?: boolean;
  readonly icon?: IconName;
}

export function Button({
  look = "line",
  small = false,
  icon,
  className = "",
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${look} ${small ? "button-small" : ""} ${className}`}
    >
      {icon && <Icon name={icon} small />}
      {children}
    </button>
  );
}
