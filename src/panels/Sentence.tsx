import { Fragment, type ReactNode } from "react";
import { splitTemplate } from "#i18n/translate.ts";

interface SentenceProps {
  /** A message whose slots are still there: "Separate {data} using {features}." */
  readonly text: string;
  readonly slots: Readonly<Record<string, ReactNode>>;
}

/** A message with controls in its slots; each language puts them in its own order. */
export function Sentence({ text, slots }: SentenceProps) {
  return splitTemplate(text).map((part) =>
    "text" in part ? part.text : <Fragment key={part.slot}>{slots[part.slot]}</Fragment>,
  );
}
