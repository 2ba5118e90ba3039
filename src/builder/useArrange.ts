/** @file The arranger of cards, fetched when a network first needs it: the opening page does without. */
import { useEffect, useState } from "react";
import type { Arrange } from "#builder/arrange.ts";

export function useArrange(): Arrange | null {
  const [arrange, setArrange] = useState<Arrange | null>(null);
  useEffect(() => {
    let isHere = true;
    void import("#builder/arrange.ts").then((module) => {
      if (isHere) setArrange(() => module.arrange);
    });
    return () => {
      isHere = false;
    };
  }, []);
  return arrange;
}
