import { useEffect, useEffectEvent, useState, type PointerEvent } from "react";
import { Icon } from "./Icon.tsx";
import "./Stepper.css";

type Direction = 1 | -1;

interface StepperProps {
  /** `size` is 1, and 10 once a button has been held for a while. */
  readonly onStep: (direction: Direction, size: 1 | 10) => void;
}

const firstMs = 350;
const nextMs = 110;
/** After so many steps they become larger. */
const patience = 12;

/** A number by mouse and by touch, beside a field that takes the arrow keys; held down, a button goes on. */
export function Stepper({ onStep }: StepperProps) {
  const [held, setHeld] = useState<Direction | null>(null);
  const step = useEffectEvent((direction: Direction, count: number) =>
    onStep(direction, count < patience ? 1 : 10),
  );
  useEffect(() => {
    if (held === null) return undefined;
    let count = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = () => {
      step(held, count);
      timer = setTimeout(go, count++ === 0 ? firstMs : nextMs);
    };
    go();
    return () => clearTimeout(timer);
  }, [held]);
  const release = () => setHeld(null);
  const toHandlers = (direction: Direction) => ({
    tabIndex: -1,
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0) setHeld(direction);
    },
    onPointerUp: release,
    onPointerLeave: release,
    onPointerCancel: release,
  });
  return (
    <span className="stepper" aria-hidden="true">
      <button type="button" {...toHandlers(-1)} data-step="down">
        <Icon name="minus" small />
      </button>
      <button type="button" {...toHandlers(1)} data-step="up">
        <Icon name="plus" small />
      </button>
    </span>
  );
}
