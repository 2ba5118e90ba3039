import { useEffect, useEffectEvent, useRef, type PointerEvent } from "react";
import { Icon } from "./Icon.tsx";
import "./Stepper.css";

interface StepperProps {
  /** `size` is 1, and 10 once a button has been held for a while. */
  readonly onStep: (direction: 1 | -1, size: 1 | 10) => void;
}

const firstMs = 350;
const nextMs = 110;
/** After so many steps they become larger. */
const patience = 12;

/** A number by mouse and by touch, beside a field that takes the arrow keys; held down, a button goes on. */
export function Stepper({ onStep }: StepperProps) {
  const timer = useRef(0);
  const step = useEffectEvent((direction: 1 | -1, count: number) =>
    onStep(direction, count < patience ? 1 : 10),
  );
  const stop = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  const toButton = (direction: 1 | -1) => {
    const go = (count: number) => {
      step(direction, count);
      timer.current = window.setTimeout(() => go(count + 1), count === 0 ? firstMs : nextMs);
    };
    return {
      type: "button" as const,
      tabIndex: -1,
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        stop();
        go(0);
      },
      onPointerUp: stop,
      onPointerLeave: stop,
      onPointerCancel: stop,
    };
  };
  return (
    <span className="stepper" aria-hidden="true">
      <button {...toButton(-1)} data-step="down">
        <Icon name="minus" small />
      </button>
      <button {...toButton(1)} data-step="up">
        <Icon name="plus" small />
      </button>
    </span>
  );
}
