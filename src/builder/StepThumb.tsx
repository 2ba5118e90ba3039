/** @file What a layer puts out at the step of a sequence that is looked at: a cell for each of its numbers. */
import type { LayerBox } from "#builder/canvasLayout.ts";
import { toThumbRange } from "#builder/thumbRange.ts";
import { toValues } from "#builder/thumbValues.ts";
import { useText } from "#i18n/TextContext.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createGateMosaic } from "#viz/gateMosaic.ts";

interface StepThumbProps {
  readonly box: LayerBox;
  readonly label: string;
}

export function StepThumb({ box, label }: StepThumbProps) {
  const { t } = useText();
  const { live, view } = usePlayground();
  const { layer, plan } = box;
  const ref = useChart({
    create: createGateMosaic,
    draw: (chart) => {
      const pictures = live.pictures?.kind === "sample" ? live.pictures : null;
      const [steps = 1, features = 0] = plan?.output ?? [];
      const { step } = view.getState().time;
      const at = Math.min(step ?? steps - 1, steps - 1);
      const all = toValues(pictures, box);
      const own = all.subarray(at * features, (at + 1) * features);
      // of probabilities the small ones show, too
      const isShares = layer.kind === "output" && own.every((value) => value >= 0 && value <= 1);
      const shade = isShares
        ? ({ ramp: "sequential", range: 1 } as const)
        : toThumbRange(pictures?.run ?? 0, layer.id, all);
      const values = isShares ? own.map(Math.sqrt) : own;
      chart.update({
        label: t("canvas.atStep", { layer: label, n: at + 1 }),
        gates: [{ name: "", values, ...shade }],
      });
    },
    subscribe: (redraw) => {
      const ends = [live.subscribe("pictures", redraw), view.subscribe(redraw)];
      return () => ends.forEach((end) => end());
    },
  });
  return <div ref={ref} className="card-gates" />;
}
