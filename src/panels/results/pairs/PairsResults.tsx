import { useEffect, useState } from "react";
import type { PairsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { Examples } from "#panels/results/pairs/Examples.tsx";
import { toPairRows, toPairSizes } from "#panels/results/pairs/pairRows.ts";
import { PairsScores } from "#panels/results/pairs/PairsScores.tsx";
import { Translating, type Asked } from "#panels/results/pairs/Translating.tsx";
import { useExactMatch } from "#panels/results/pairs/useExactMatch.ts";
import { toSigns } from "#panels/results/signs.ts";
import { ResultsSection } from "#panels/results/ResultsSection.tsx";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import "#panels/results/Sequences.css";

/** The results of a network that translates: one text sign by sign, and the test part as a whole. */
export function PairsResults() {
  const dataset = useSession(({ dataset }) => (dataset?.kind === "pairs" ? dataset : null));
  return (
    <ResultsSection className="sequence-results">
      {dataset && <OfPairs key={dataset.about.id} dataset={dataset} />}
    </ResultsSection>
  );
}

function OfPairs({ dataset }: { readonly dataset: PairsDataset }) {
  const { t } = useText();
  const { view } = usePlayground();
  const { pairs, sourceAlphabet } = dataset;
  const [asked, setAsked] = useState<Asked>(() => ({ text: pairs.test[0]?.[0] ?? "", index: 0 }));
  const { ref, followed } = useExactMatch(dataset);
  useEffect(() => {
    const { text, index } = asked;
    if (index !== null) return view.setState({ watched: { kind: "sample", part: "test", index } });
    const source = toSigns(text, sourceAlphabet);
    const x = toPairRows([{ source, written: [] }], toPairSizes(dataset));
    view.setState({ watched: { kind: "own", source: "written", x } });
  }, [view, dataset, sourceAlphabet, asked]);
  return (
    <>
      <Translating dataset={dataset} asked={asked} onAsk={setAsked} />
      <div className="sequence-answers" ref={ref}>
        <PairsScores dataset={dataset} match={followed} />
        <Examples
          dataset={dataset}
          match={followed}
          onChoose={(index) => setAsked({ text: pairs.test[index]![0], index })}
        />
      </div>
      <p className="cap sequence-teaches">{t("translating.teaches")}</p>
    </>
  );
}
