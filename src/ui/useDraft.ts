import { useEffect, useEffectEvent, useRef, useState, type ChangeEvent } from "react";

interface Draft {
  /** On every movement. */
  readonly onInput?: ((value: number) => void) | undefined;
  /** When it is let go, and at each press of a key. */
  readonly onCommit?: ((value: number) => void) | undefined;
}

/**
 * The value under the hand for `<input type="range">`: shown at once, handed over when let go, so that one drag is one
 * step of undo. React has no event for letting go (its onChange is the browser's "input").
 */
export function useDraft(value: number, { onInput, onCommit }: Draft) {
  const ref = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<number | null>(null);
  const commit = useEffectEvent(() => {
    if (ref.current) onCommit?.(ref.current.valueAsNumber);
    setDraft(null);
  });
  useEffect(() => {
    const listener = () => commit();
    const input = ref.current;
    input?.addEventListener("change", listener);
    return () => input?.removeEventListener("change", listener);
  }, []);
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    setDraft(event.target.valueAsNumber);
    onInput?.(event.target.valueAsNumber);
  };
  return { shown: draft ?? value, input: { ref, value: draft ?? value, onChange } };
}
