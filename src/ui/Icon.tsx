import { icons, type IconName, type Stroke } from "./icons.ts";
import "./Icon.css";

interface IconProps {
  readonly name: IconName;
  readonly small?: boolean;
}

/** A picture without a name of its own: what it stands in gives the words. */
export function Icon({ name, small = false }: IconProps) {
  const strokes: readonly Stroke[] = icons[name];
  return (
    <svg
      className={small ? "icon icon-small" : "icon"}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      {strokes.map((stroke) => (
        <path
          key={stroke.d}
          className={stroke.fill ? "icon-fill" : stroke.live ? "icon-live" : undefined}
          d={stroke.d}
          strokeWidth={stroke.width}
          strokeDasharray={stroke.dash}
          strokeLinecap={name === "mark" ? "butt" : undefined}
        />
      ))}
    </svg>
  );
}
