import { useText } from "#i18n/TextContext.tsx";
import { setTraining } from "#model/edit.ts";
import { Control } from "#state/Control.tsx";
import { useDrag } from "#panels/useDrag.ts";
import { useExperiment, useSession } from "#state/PlaygroundContext.tsx";
import { useAllowed } from "#ui/allowed.ts";
import { Slider } from "#ui/Slider.tsx";
import { formatCount } from "#viz/formatNumber.ts";

/** Samples of a step in powers of two, and all of them at the far end. */
export function BatchSize() {
  return (
    <Control name="training.batchSize">
      <BatchSlider />
    </Control>
  );
}

function BatchSlider() {
  const { t } = useText();
  // All of them, whatever their number, lie beyond any range that ends.
  const allowsAll = useAllowed().allows(Infinity);
  const drag = useDrag();
  const size = useExperiment(({ training }) => training.batchSize);
  const all = useSession(({ dataset }) => dataset?.train.count ?? 512);
  const isAll = (value: number) => value >= all;
  const powers = Array.from({ length: Math.ceil(Math.log2(Math.max(2, all))) }, (_, i) => 2 ** i);
  return (
    <Slider
      label={t("setting.training.batchSize")}
      value={size === 0 ? all : Math.min(size, all)}
      scale={allowsAll ? [...powers, all] : powers}
      toText={(value) => (isAll(value) ? t("training.batch.all") : formatCount(value))}
      onInput={(value) =>
        drag.edit((experiment) => setTraining(experiment, { batchSize: isAll(value) ? 0 : value }))
      }
      onCommit={drag.end}
      hint={t("effect.live")}
    />
  );
}
