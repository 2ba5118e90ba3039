import { drawNewWeights } from "#commands/runCommands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { dataRanges } from "#model/data.ts";
import { RangeField } from "#panels/RangeField.tsx";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";

/** What the first weights, the order of the batches and the dropout are drawn from. */
export function SeedFields() {
  const { t } = useText();
  const playground = usePlayground();
  const seed = useExperiment((experiment) => experiment.seed);
  return (
    <>
      <RangeField
        label={t("setting.seed")}
        value={seed}
        range={dataRanges.seed}
        step={1}
        onCommit={(seed) => playground.document.edit((experiment) => ({ ...experiment, seed }), "seed")}
        hint={t("training.seed.about")}
      />
      <Button icon="dice" onClick={() => void drawNewWeights.run(playground)}>
        {t(drawNewWeights.label)}
      </Button>
    </>
  );
}
