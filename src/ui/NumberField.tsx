import { useId, useState, type KeyboardEvent } from "react";
import { useAllowed } from "./allowed.ts";
import { Icon } from "./Icon.tsx";
import { LockMark } from "./LockMark.tsx";
import { parseNumber } from "./parseNumber.ts";
import { Stepper } from "./Stepper.tsx";
import "./Field.css";
import "./NumberField.css";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Of the arrow keys; ten times that with Shift. */
  readonly step?: number;
  readonly integer?: boolean;
  readonly toText: (value: number) => string;
  /** What to say of a text that cannot be taken; it stays in the field until it is mended or Escape is pressed. */
  readonly toError: (text: string) => string;
  readonly onCommit: (value: number) => void;
  readonly unit?: string;
  readonly disabled?: boolean;
  readonly hint?: string;
}

/** A number typed freely; taken on Enter and when the field is left. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, step = 1, integer = false, toText, toError, onCommit, unit, hint } = props;
  const { allows, narrow, listed, locked } = useAllowed();
  const { min, max } = narrow({ min: props.min, max: props.max });
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);

  const accept = (next: number) => {
    setTyped(null);
    setRefused(false);
    if (next !== value) onCommit(next);
  };
  const commit = () => {
    if (typed === null) return;
    const next = parseNumber(typed);
    const isAllowed =
      next !== null && next >= min && next <= max && allows(next) && (!integer || Number.isInteger(next));
    if (isAllowed) accept(next);
    else setRefused(true);
  };
  const moveInList = (direction: number) => {
    const next = direction > 0 ? listed?.find((one) => one > value) : listed?.findLast((one) => one < value);
    if (next !== undefined) accept(next);
  };
  const move = (direction: number) => {
    if (listed?.length) return moveInList(direction);
    const from = (typed === null ? null : parseNumber(typed)) ?? value;
    // Twelve digits, so that 0.1 + 0.2 is 0.3.
    const next = Number((from + direction * step).toPrecision(12));
    accept(Math.min(max, Math.max(min, integer ? Math.round(next) : next)));
  };
  /** Large steps land on round numbers. */
  const moveBy = (direction: 1 | -1, size: 1 | 10) => {
    if (listed?.length) return moveInList(direction);
    const round = direction > 0 ? Math.floor(value / size) : Math.ceil(value / size);
    accept(Math.min(max, Math.max(min, (round + direction) * size)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      move((event.key === "ArrowUp" ? 1 : -1) * (event.shiftKey ? 10 : 1));
    } else if (event.key === "Escape" && typed !== null) {
      event.stopPropagation();
      setTyped(null);
      setRefused(false);
    }
  };

  return (
    <div className="field" data-disabled={props.disabled || undefined}>
      <div className="field-head">
        <label htmlFor={id}>
          {label}
          <LockMark />
        </label>
      </div>
      <div className="number-field">
        <input
          id={id}
          className="field-box"
          type="text"
          role="spinbutton"
          inputMode={integer ? "numeric" : "decimal"}
          autoComplete="off"
          spellCheck={false}
          disabled={props.disabled}
          value={typed ?? toText(value)}
          aria-valuenow={value}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-valuetext={typed ?? toText(value)}
          aria-invalid={isRefused}
          aria-describedby={`${id}-error${hint ? ` ${id}-hint` : ""}`}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={commit}
          onKeyDown={onKeyDown}
        />
        {unit && <span className="number-field-unit">{unit}</span>}
        {integer && !unit && !props.disabled && !locked && <Stepper onStep={moveBy} />}
      </div>
      <output className="field-error" id={`${id}-error`} htmlFor={id}>
        {isRefused && typed !== null && (
          <>
            <Icon name="alert" small />
            {toError(typed)}
          </>
        )}
      </output>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
