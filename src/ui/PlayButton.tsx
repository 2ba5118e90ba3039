import type { ComponentProps } from "react";
import { Icon } from "./Icon.tsx";
import { Tooltip } from "./Tooltip.tsx";
import "./PlayButton.css";

interface PlayButtonProps extends Omit<ComponentProps<"button">, "children" | "aria-label"> {
  readonly playing: boolean;
  /** Says what a press will do. */
  readonly label: string;
  readonly keys?: string;
}

/** The one round button: the main action of the page. */
export function PlayButton({ playing, label, keys, className = "", ...rest }: PlayButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <button type="button" {...rest} aria-label={label} className={`play-button ${className}`}>
        <Icon name={playing ? "pause" : "play"} />
      </button>
    </Tooltip>
  );
}
