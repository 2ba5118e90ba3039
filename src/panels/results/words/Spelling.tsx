import { useState } from "react";
import type { WordsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { findUnknown, toSigns } from "#panels/results/signs.ts";
import { LetterShares } from "#panels/results/words/LetterShares.tsx";
import { LetterView } from "#panels/results/words/LetterView.tsx";
import { useSpelled } from "#panels/results/words/useSpelled.ts";
import { Button } from "#ui/Button.tsx";
import { TextField } from "#ui/TextField.tsx";
import "./Spelling.css";

/** A word to be read: typed, or of the test part, where its class is known. */
export interface Spelt {
  readonly text: string;
  readonly index: number | null;
}

interface SpellingProps {
  readonly dataset: WordsDataset;
  readonly spelt: Spelt;
  readonly onSpell: (spelt: Spelt) => void;
}

/** A word on its way through the network: after each letter, how far it holds with each class. */
export function Spelling({ dataset, spelt, onSpell }: SpellingProps) {
  const { t } = useText();
  const { text, index } = spelt;
  const [marked, setMarked] = useState<number | null>(null);
  const [before, setBefore] = useState(text);
  if (before !== text) {
    setBefore(text);
    setMarked(null);
  }
  const { ref, followed } = useSpelled(dataset, text);
  const length = dataset.ports[0]!.shape[0]!;
  const unknown = findUnknown(text, dataset.alphabet);
  const isLong = toSigns(text, dataset.alphabet).length > length;
  const notes = [
    unknown.length > 0 && t("writing.unknown", { signs: unknown.join(" ") }),
    isLong && t("spelling.cut", { count: length }),
  ].filter((note) => note !== false);
  const next = () => {
    const { count } = dataset.test;
    const to = index === null ? 0 : (index + 1) % count;
    onSpell({ text: dataset.words.test[to]!, index: to });
  };
  return (
    <div className="spelling" ref={ref}>
      <div className="head">
        <h2 className="h">{t("spelling.title")}</h2>
        <span className="cap">{t("spelling.about")}</span>
      </div>
      <div className="spelling-start">
        <TextField
          label={t("spelling.word")}
          value={text}
          error={notes.length > 0 ? notes.join(" ") : null}
          onChange={(typed) => onSpell({ text: typed, index: null })}
        />
        <Button onClick={next}>{t("spelling.next")}</Button>
      </div>
      <LetterView followed={followed} dataset={dataset} text={text} marked={marked} onMark={setMarked} />
      <LetterShares
        followed={followed}
        dataset={dataset}
        text={text}
        marked={marked}
        truth={index === null ? null : dataset.test.y[index]!}
      />
    </div>
  );
}
