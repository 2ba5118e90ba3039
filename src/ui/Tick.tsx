import { Icon } from "./Icon.tsx";
import "./Tick.css";

/** The number of one of several things to be done; a tick once it is. For the eye alone. */
export function Tick({ number, done }: { readonly number: number; readonly done: boolean }) {
  return (
    <span className={done ? "step-tick step-tick-done" : "step-tick num"} aria-hidden="true">
      {done ? <Icon name="check" small /> : number}
    </span>
  );
}
