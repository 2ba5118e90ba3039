import { useEffect, useState } from "react";
import type { WordsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { Scores } from "#panels/results/Scores.tsx";
import { toSigns } from "#panels/results/signs.ts";
import { Spelling, type Spelt } from "#panels/results/words/Spelling.tsx";
import { WordAnswers } from "#panels/results/words/WordAnswers.tsx";
import { WordsBaselines } from "#panels/results/words/WordsBaselines.tsx";
import { ResultsSection } from "#panels/results/ResultsSection.tsx";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import "#panels/results/Sequences.css";

/** The results of a network that names the class of words: letter by letter, and over the whole test part. */
export function WordsResults() {
  const dataset = useSession(({ dataset }) => (dataset?.kind === "words" ? dataset : null));
  return (
    <ResultsSection className="sequence-results">
      {dataset && <OfWords key={dataset.about.id} dataset={dataset} />}
    </ResultsSection>
  );
}

function OfWords({ dataset }: { readonly dataset: WordsDataset }) {
  const { t } = useText();
  const { view } = usePlayground();
  const [spelt, setSpelt] = useState<Spelt>(() => ({ text: dataset.words.test[0] ?? "", index: 0 }));
  useEffect(() => {
    const { text, index } = spelt;
    if (index !== null) return view.setState({ watched: { kind: "sample", part: "test", index } });
    const x = new Float32Array(dataset.ports[0]!.shape[0]!);
    x.set(toSigns(text, dataset.alphabet).slice(0, x.length));
    view.setState({ watched: { kind: "own", source: "written", x } });
  }, [view, dataset, spelt]);
  return (
    <>
      <Spelling dataset={dataset} spelt={spelt} onSpell={setSpelt} />
      <Scores task="classification" />
      <WordsBaselines dataset={dataset} />
      <WordAnswers
        dataset={dataset}
        onChoose={(index) => setSpelt({ text: dataset.words.test[index]!, index })}
      />
      <p className="cap sequence-teaches">{t("spelling.teaches")}</p>
    </>
  );
}
