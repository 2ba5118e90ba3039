import { useMemo, useState } from "react";
import type { PairsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { AnswerView } from "#panels/results/pairs/AnswerView.tsx";
import { ChoiceView } from "#panels/results/pairs/ChoiceView.tsx";
import { LooksView } from "#panels/results/pairs/LooksView.tsx";
import { OtherAnswers } from "#panels/results/pairs/OtherAnswers.tsx";
import { toPairSizes } from "#panels/results/pairs/pairRows.ts";
import { useTranslator } from "#panels/results/pairs/useTranslator.ts";
import { findUnknown, toSigns } from "#panels/results/signs.ts";
import { Button } from "#ui/Button.tsx";
import { Slider } from "#ui/Slider.tsx";
import { TextField } from "#ui/TextField.tsx";
import "./Translating.css";

/** What is translated: typed, or of the test part, where the answer is known. */
export interface Asked {
  readonly text: string;
  readonly index: number | null;
}

interface TranslatingProps {
  readonly dataset: PairsDataset;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

const widths = { min: 1, max: 8, step: 1 };

/** A text and the answer to it, as it is written sign by sign; each sign with what it was chosen among. */
export function Translating({ dataset, asked, onAsk }: TranslatingProps) {
  const { t } = useText();
  const { text, index } = asked;
  const [width, setWidth] = useState(1);
  const [marked, setMarked] = useState<number | null>(null);
  const [before, setBefore] = useState(text);
  if (before !== text) {
    setBefore(text);
    setMarked(null);
  }
  const { sourceAlphabet, pairs } = dataset;
  const most = toPairSizes(dataset).source;
  const source = useMemo(() => toSigns(text, sourceAlphabet).slice(0, most), [text, sourceAlphabet, most]);
  const { ref, translator } = useTranslator(dataset, { source, width });
  const unknown = findUnknown(text, sourceAlphabet);
  const notes = [
    unknown.length > 0 && t("writing.unknown", { signs: unknown.join(" ") }),
    Array.from(text).length > most && t("spelling.cut", { count: most }),
  ].filter((note) => note !== false);
  const next = () => {
    const to = index === null ? 0 : (index + 1) % pairs.test.length;
    onAsk({ text: pairs.test[to]![0], index: to });
  };
  return (
    <div className="translating" ref={ref}>
      <div className="head">
        <h2 className="h">{t("translating.title")}</h2>
        <span className="cap">{t("writing.about")}</span>
      </div>
      <div className="translating-start">
        <TextField
          label={t("translating.text")}
          value={text}
          error={notes.length > 0 ? notes.join(" ") : null}
          onChange={(typed) => onAsk({ text: typed, index: null })}
        />
        <Button onClick={next}>{t("spelling.next")}</Button>
      </div>
      <AnswerView
        translator={translator}
        alphabet={dataset.targetAlphabet}
        source={source}
        truth={index === null ? null : pairs.test[index]![1]}
        marked={marked}
        onMark={setMarked}
      />
      <Slider
        label={t("translating.width")}
        value={width}
        scale={widths}
        toText={(count) => (count === 1 ? t("translating.width.greedy") : String(count))}
        onInput={setWidth}
        hint={t("translating.width.about")}
      />
      {width > 1 && <OtherAnswers translator={translator} alphabet={dataset.targetAlphabet} />}
      <ChoiceView translator={translator} alphabet={dataset.targetAlphabet} marked={marked} />
      <LooksView translator={translator} dataset={dataset} text={text} marked={marked} />
    </div>
  );
}
