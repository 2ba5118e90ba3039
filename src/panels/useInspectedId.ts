import { useEffect, useState } from "react";
import type { LayerId } from "#model/network.ts";
import { useView } from "#state/PlaygroundContext.tsx";

/** The second press of a double click comes within this time. */
const doubleClickMs = 300;

/**
 * The layer that the inspector shows: the one that is selected, if it is one. It opens once no double click can come any
 * more: it takes room from the canvas, and the layer would slip from under the second press.
 */
export function useInspectedId(): LayerId | null {
  const selected = useView(({ layers }) => (layers.length === 1 ? layers[0]! : null));
  const isOne = selected !== null;
  const [isOpen, setOpen] = useState(isOne);
  useEffect(() => {
    if (!isOne) return undefined;
    const timer = setTimeout(() => setOpen(true), doubleClickMs);
    return () => {
      clearTimeout(timer);
      setOpen(false);
    };
  }, [isOne]);
  return isOpen ? selected : null;
}
