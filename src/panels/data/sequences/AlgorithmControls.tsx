import { useText } from "#i18n/TextContext.tsx";
import { setData } from "#model/edit.ts";
import { sequenceRanges, type AlgorithmData } from "#model/sequenceData.ts";
import { Control } from "#state/Control.tsx";
import { toExample } from "#panels/data/sequences/algorithmExample.ts";
import { useDrag } from "#panels/useDrag.ts";
import { useSetText } from "#panels/useSetText.ts";
import { useSession } from "#state/PlaygroundContext.tsx";
import { Slider } from "#ui/Slider.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "./AlgorithmControls.css";

const lengths = [4, 6, 8, 10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100, 150, 200];
const sampleStops = [100, 200, 500, 1000, 1500, 2000, 3000, 5000];

/** How long the sequences are, how many, and one of them. */
export function AlgorithmControls({ data }: { readonly data: AlgorithmData }) {
  const { t } = useText();
  const { about } = useSetText();
  const drag = useDrag();
  const change = (patch: Partial<AlgorithmData>) =>
    drag.edit((experiment) =>
      experiment.data.kind === "algorithm"
        ? setData(experiment, { ...experiment.data, ...patch })
        : experiment,
    );
  const toText = (count: number) => t("series.steps", { count });
  return (
    <div className="data-controls">
      <p className="cap">{about}</p>
      <Example />
      <Slider
        label={t("algorithm.length")}
        value={data.length}
        scale={lengths.filter((stop) => data.set !== "echo" || stop > data.delay)}
        toText={toText}
        onInput={(length) => change({ length })}
        onCommit={drag.end}
      />
      {data.set === "echo" && (
        <Slider
          label={t("algorithm.delay")}
          value={data.delay}
          scale={{ min: 1, max: Math.min(data.length - 1, sequenceRanges.delay.max), step: 1 }}
          toText={toText}
          onInput={(delay) => change({ delay })}
          onCommit={drag.end}
          hint={t("algorithm.delay.about")}
        />
      )}
      <Control name="data.samples">
        <Slider
          label={t("algorithm.samples")}
          value={data.samples}
          scale={sampleStops}
          toText={formatCount}
          onInput={(samples) => change({ samples })}
          onCommit={drag.end}
          hint={t("effect.rebuild")}
        />
      </Control>
    </div>
  );
}

/** The first sequence of the test part, step by step, above its answers. */
function Example() {
  const { t } = useText();
  const dataset = useSession(({ dataset }) => (dataset?.kind === "algorithm" ? dataset : null));
  if (!dataset) return null;
  const { steps, answer } = toExample(dataset);
  return (
    <div>
      <div className="field-head">
        <span>{t("algorithm.example")}</span>
      </div>
      <div className="algorithm-example" role="img" aria-label={steps.map(({ read }) => read).join(" ")}>
        {steps.map(({ read, isMarked, said }, step) => (
          // A sequence has always the same steps: their places are what they are.
          <span key={`step ${step + 1}`} data-marked={isMarked || undefined}>
            <b>{read}</b>
            <i>{said}</i>
          </span>
        ))}
        {answer !== null && <span className="algorithm-answer">{answer}</span>}
      </div>
      <p className="field-hint">{t("algorithm.example.about")}</p>
    </div>
  );
}
