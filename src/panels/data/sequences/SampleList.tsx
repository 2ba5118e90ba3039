import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import "./SampleList.css";

interface SampleListProps {
  readonly title: string;
  /** Of all samples that may be shown. */
  readonly count: number;
  /** What is read, and what the right answer is. */
  readonly toSample: (index: number) => readonly [read: string, answer: string];
}

const shown = 6;

/** Some samples with their answers; a press shows others. */
export function SampleList({ title, count, toSample }: SampleListProps) {
  const { t } = useText();
  const [first, setFirst] = useState(0);
  const indices = Array.from({ length: Math.min(shown, count) }, (_, i) => (first + i) % count);
  return (
    <section className="sample-list" aria-label={title}>
      <div className="field-head">
        <span>{title}</span>
        <IconButton
          icon="dice"
          small
          label={t("text.preview.another")}
          onClick={() => setFirst((before) => (before + shown) % Math.max(1, count))}
        />
      </div>
      <ul>
        {indices.map((index) => {
          const [read, answer] = toSample(index);
          return (
            <li key={index}>
              <span>{read}</span>
              <b>{answer}</b>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
