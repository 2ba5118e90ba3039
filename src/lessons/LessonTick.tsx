import { Icon } from "#ui/Icon.tsx";
import "./LessonTick.css";

/** The number of a lesson or a step; a tick once it is done. For the eye alone. */
export function LessonTick({ number, done }: { readonly number: number; readonly done: boolean }) {
  return (
    <span className={done ? "lesson-tick lesson-tick-done" : "lesson-tick num"} aria-hidden="true">
      {done ? <Icon name="check" small /> : number}
    </span>
  );
}
