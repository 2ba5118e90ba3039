import { drawNewWeights } from "#commands/runCommands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { dataRanges } from "#model/data.ts";
import { Control } from "#state/Control.tsx";
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
      <Control name="seed">
        <RangeField
          label={t("setting.seed")}
          value={seed}
          range={dataRanges.seed}
          step={1}
          onCommit={(seed) => playground.document.edit((experiment) => ({ ...experiment, seed }), "seed")}
          hint={t("training.seed.about")}
        />
      </Control>
      <Control name="run.newWeights">
        <Button icon="dice" onClick={() => void drawNewWeights.run(playground)}>
          {t(drawNewWeights.label)}
        </Button>
      </Control>
    </>
  );
}
