import { useMemo, useState } from "react";
import type { TextDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { NextView } from "#panels/results/text/NextView.tsx";
import { drawFirst, isHan, toFirstPrompt } from "#panels/results/text/prompt.ts";
import { useWriter } from "#panels/results/text/useWriter.ts";
import { WrittenView } from "#panels/results/text/WrittenView.tsx";
import { findUnknown } from "#panels/results/signs.ts";
import { toGiven } from "#panels/results/text/writing.ts";

import { Button } from "#ui/Button.tsx";
import { Slider } from "#ui/Slider.tsx";
import { TextField } from "#ui/TextField.tsx";
import { formatTick } from "#viz/formatNumber.ts";
import "./Writing.css";

const temperatures = { min: 0, max: 2, step: 0.1 };
const topKs = [1, 2, 3, 5, 10, 20, 40];

/** The network continues what a person begins; beside it, what it thought of each sign. */
export function Writing({ dataset }: { readonly dataset: TextDataset }) {
  const { t } = useText();
  const [prompt, setPrompt] = useState(() => toFirstPrompt(dataset));
  const [temperature, setTemperature] = useState(0.8);
  const [topK, setTopK] = useState<number | null>(null);
  const [seed, setSeed] = useState(1);
  const [marked, setMarked] = useState<number | null>(null);
  const given = useMemo(
    () => (prompt === "" ? drawFirst(dataset, seed) : toGiven(prompt, dataset.alphabet)),
    [dataset, prompt, seed],
  );
  const { ref, writer } = useWriter(dataset, { given, boldness: { temperature, topK }, seed });
  const all = dataset.alphabet.signs.length;
  const unknown = findUnknown(prompt, dataset.alphabet);
  const isPoem = dataset.unit === "line" && isHan(dataset);
  const begin = (text: string) => {
    setPrompt(text);
    setMarked(null);
  };
  return (
    <div className="writing" ref={ref}>
      <div className="head">
        <h2 className="h">{t(isPoem ? "writing.title.poem" : "writing.title.text")}</h2>
        <span className="cap">{t("writing.about")}</span>
      </div>
      <WrittenView writer={writer} look={isPoem ? "verse" : "prose"} marked={marked} onMark={setMarked} />
      <div className="writing-start">
        <TextField
          label={t("writing.start")}
          value={prompt}
          placeholder={t("writing.start.empty")}
          error={unknown.length > 0 ? t("writing.unknown", { signs: unknown.join(" ") }) : null}
          onChange={begin}
        />
        <Button
          title={t("writing.seed.about")}
          onClick={() => {
            setSeed(seed + 1);
            setMarked(null);
          }}
        >
          {t(isPoem ? "writing.again.poem" : "writing.again")}
        </Button>
      </div>
      <p className="cap writing-seed" title={t("writing.seed.about")}>
        {t("writing.seed", { seed })}
      </p>
      <div className="writing-boldness">
        <Slider
          label={t("writing.temperature")}
          value={temperature}
          scale={temperatures}
          toText={formatTick}
          onInput={setTemperature}
        />
        <p className="writing-ends cap" aria-hidden="true">
          <span>{t("writing.temperature.low")}</span>
          <span>{t("writing.temperature.high")}</span>
        </p>
        <Slider
          label={t("writing.topK")}
          value={topK ?? all}
          scale={[...topKs.filter((count) => count < all), all]}
          toText={(count) => (count === all ? t("writing.topK.all") : t("writing.topK.some", { count }))}
          onInput={(count) => setTopK(count === all ? null : count)}
        />
      </div>
      <NextView writer={writer} alphabet={dataset.alphabet} marked={marked} />
    </div>
  );
}
