import { useAllowed } from "./allowed.ts";
import { Icon } from "./Icon.tsx";
import "./LockMark.css";

/** A small lock beside the name of what is held fast; the control around it says the same in words. */
export function LockMark() {
  const { locked } = useAllowed();
  return (
    locked && (
      <span className="lock-mark">
        <Icon name="lock" small />
      </span>
    )
  );
}
