import { Fragment, type ReactNode } from "react";
import { splitTemplate, type TemplatePart } from "#i18n/translate.ts";

interface SentenceProps {
  /** A message whose slots are still there: "Separate {data} using {features}. Learn with {optimizer}." */
  readonly text: string;
  readonly slots: Readonly<Record<string, ReactNode>>;
}

/** A message with controls in its slots, in each language's own order; a sentence that does not fit begins a line. */
export function Sentence({ text, slots }: SentenceProps) {
  return toSentences(text).map((parts, i) => (
    // A message has always the same sentences: their places are what they are.
    <Fragment key={`sentence ${i + 1}`}>
      {i > 0 && " "}
      <div className="sentence">
        {parts.map((part) =>
          "text" in part ? part.text : <Fragment key={part.slot}>{slots[part.slot]}</Fragment>,
        )}
      </div>
    </Fragment>
  ));
}

function toSentences(text: string): TemplatePart[][] {
  return text
    .split(/(?<=[.。])\s*/)
    .filter((sentence) => sentence !== "")
    .map(splitTemplate);
}
