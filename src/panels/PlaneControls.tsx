import { useText } from "#i18n/TextContext.tsx";
import { dataRanges, type PlaneData, type PlaneSet } from "#model/data.ts";
import { setData } from "#model/edit.ts";
import { choosePlaneSet, curveSets, isCurveSet } from "#panels/chooseSet.ts";
import { Control } from "#state/Control.tsx";
import { useDrag } from "#panels/useDrag.ts";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { Select } from "#ui/Select.tsx";
import { Slider } from "#ui/Slider.tsx";
import { SplitBar } from "#ui/SplitBar.tsx";
import { formatCount, formatWeight } from "#viz/formatNumber.ts";

const sampleStops = [20, 50, 100, 150, 200, 250, 300, 400, 500, 750, 1000, 1500, 2000, 3000, 5000];
const noiseStep = 0.01;

/** How many points are drawn, how far they stray, and which part of them tests. */
export function PlaneControls({ data }: { readonly data: PlaneData }) {
  const { t } = useText();
  const drag = useDrag();
  const { document } = usePlayground();
  const isBlank = data.set === "blank";
  const change = (patch: Partial<Omit<PlaneData, "kind">>) =>
    drag.edit((experiment) =>
      experiment.data.kind === "plane" ? setData(experiment, { ...experiment.data, ...patch }) : experiment,
    );
  return (
    <div className="data-controls">
      {isCurveSet(data.set) && (
        <Control name="data.set">
          <Select<PlaneSet>
            label={t("data.curve")}
            value={data.set}
            choices={curveSets.map((set) => ({ value: set, label: t(`set.${set}`) }))}
            onChange={(set) => document.edit((experiment) => choosePlaneSet(experiment, set))}
          />
        </Control>
      )}
      <Control name="data.testShare">
        <TestShare data={data} onInput={(testShare) => change({ testShare })} onCommit={drag.end} />
      </Control>
      {!isBlank && (
        <>
          <Control name="data.samples">
            <Slider
              label={t("setting.data.samples")}
              value={data.samples}
              scale={data.painted.length > 0 ? [0, ...sampleStops] : sampleStops}
              toText={formatCount}
              onInput={(samples) => change({ samples })}
              onCommit={drag.end}
            />
          </Control>
          <Control name="data.noise">
            <Slider
              label={t("setting.data.noise")}
              value={data.noise}
              scale={{ ...dataRanges.noise, step: noiseStep }}
              toText={(noise) => formatWeight(noise, "")}
              onInput={(noise) => change({ noise: Math.round(noise * 100) / 100 })}
              onCommit={drag.end}
              hint={t("effect.rebuild")}
            />
          </Control>
        </>
      )}
    </div>
  );
}

interface TestShareProps {
  readonly data: PlaneData;
  readonly onInput: (testShare: number) => void;
  readonly onCommit: () => void;
}

function TestShare({ data, onInput, onCommit }: TestShareProps) {
  const { t } = useText();
  const train = useSession(({ dataset }) => dataset?.train.count ?? 0);
  const test = useSession(({ dataset }) => dataset?.test.count ?? 0);
  const { min, max } = dataRanges.testShare;
  return (
    <SplitBar
      label={t("setting.data.testShare")}
      value={1 - data.testShare}
      min={1 - max}
      max={1 - min}
      step={0.05}
      toTexts={(share) => {
        const percent = Math.round(share * 100);
        return {
          first: t("data.train", { count: formatCount(train) }),
          second: t("data.test", { count: formatCount(test) }),
          ratio: t("data.ratio", { train: percent, test: 100 - percent }),
        };
      }}
      onInput={(share) => onInput(Math.round((1 - share) * 100) / 100)}
      onCommit={onCommit}
    />
  );
}
