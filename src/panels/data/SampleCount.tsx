import { useText } from "#i18n/TextContext.tsx";
import type { DataSpec } from "#model/data.ts";
import { Control } from "#state/Control.tsx";
import { useDrag } from "#panels/useDrag.ts";
import { Slider } from "#ui/Slider.tsx";
import { formatCount } from "#viz/formatNumber.ts";

interface SampleCountProps {
  readonly label: string;
  readonly hint: string;
  /** So many are used; 0: all of them. */
  readonly samples: number;
  /** Of the training part. */
  readonly all: number;
}

const stops = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

/** How many of the training samples are used, the first ones; the far end takes them all. */
export function SampleCount({ label, hint, samples, all }: SampleCountProps) {
  const { t } = useText();
  const drag = useDrag();
  return (
    <Control name="data.samples">
      <Slider
        label={label}
        value={samples === 0 ? all : Math.min(samples, all)}
        scale={[...stops.filter((stop) => stop < all), all]}
        toText={(count) =>
          count >= all ? t("data.allPictures", { count: formatCount(all) }) : formatCount(count)
        }
        onInput={(count) =>
          drag.edit((experiment) => ({
            ...experiment,
            data: withSamples(experiment.data, count >= all ? 0 : count),
          }))
        }
        onCommit={drag.end}
        hint={hint}
      />
    </Control>
  );
}

function withSamples(data: DataSpec, samples: number): DataSpec {
  return data.kind === "images" || data.kind === "pairs" ? { ...data, samples } : data;
}
