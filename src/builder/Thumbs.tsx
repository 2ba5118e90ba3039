/** @file The live pictures on cards, by what a layer puts out for the one sample that is watched. */
import { mapGap, mostCardMaps, toMapColumns, toMapsShape } from "#builder/card.ts";
import type { LayerBox } from "#builder/canvasLayout.ts";
import { GatesThumb } from "#builder/GatesThumb.tsx";
import { StepThumb } from "#builder/StepThumb.tsx";
import { toThumbRange } from "#builder/thumbRange.ts";
import { CurveThumb, FigureThumb, SheetThumb, SignsThumb } from "#builder/SequenceThumbs.tsx";
import { toValues } from "#builder/thumbValues.ts";
import { useThumb } from "#builder/useThumb.ts";
import { useText } from "#i18n/TextContext.tsx";
import { isRecurrent } from "#model/layers/recurrent.ts";
import type { LayerPlan } from "#model/shape.ts";
import { useSession, useView } from "#state/PlaygroundContext.tsx";
import { createClassBars } from "#viz/classBars.ts";
import { createFeatureMaps } from "#viz/featureMaps.ts";
import { formatCount } from "#viz/formatNumber.ts";
import { createPicture } from "#viz/picture.ts";
import { createVector } from "#viz/vector.ts";

interface ThumbProps {
  readonly box: LayerBox;
  readonly label: string;
}

export function Thumb({ box, label }: ThumbProps) {
  if (box.look === "maps") return <MapsThumb box={box} label={label} />;
  if (box.look === "stripe") return <StripeThumb box={box} label={label} />;
  if (box.look === "bars") return <BarsThumb box={box} label={label} />;
  if (box.look === "signs") return <SignsThumb box={box} label={label} />;
  if (box.look === "sheet") return <SheetThumb box={box} label={label} />;
  if (box.look === "curve") return <CurveThumb box={box} label={label} />;
  if (box.look === "gates" && isRecurrent(box.layer)) {
    return <GatesThumb box={box} layer={box.layer} label={label} />;
  }
  if (box.look === "step") return <StepThumb box={box} label={label} />;
  if (box.look === "figure") return <FigureThumb box={box} label={label} />;
  return <PictureThumb box={box} label={label} />;
}

function MapsThumb({ box, label }: ThumbProps) {
  const { t } = useText();
  const maps = toMapsShape((box.plan as LayerPlan).output);
  const shown = Math.min(mostCardMaps, maps.channels);
  const counts = { shown: formatCount(shown), count: formatCount(maps.channels) };
  const ref = useThumb({
    create: (host) => createFeatureMaps(host),
    draw: (chart, pictures) => {
      const values = toValues(pictures, box);
      chart.update({
        label: `${label}: ${t("canvas.someMaps", counts)}`,
        values,
        ...maps,
        ...toThumbRange(pictures?.run ?? 0, box.layer.id, values),
        shown,
        columns: toMapColumns(shown),
        gap: mapGap,
        selected: null,
        hovered: null,
      });
    },
  });
  return <div ref={ref} className="card-maps" />;
}

function StripeThumb({ box, label }: ThumbProps) {
  const ref = useThumb({
    create: createVector,
    draw: (chart, pictures) => {
      const values = toValues(pictures, box);
      const shade = toThumbRange(pictures?.run ?? 0, box.layer.id, values);
      chart.update({
        label,
        values: values.length > 0 ? values : new Float32Array(1),
        ...shade,
        bin: "largest",
      });
    },
  });
  return <div ref={ref} className="card-stripe" />;
}

function BarsThumb({ box, label }: ThumbProps) {
  const { t, lang } = useText();
  const dataset = useSession((session) => session.dataset);
  const watched = useView((view) => view.watched);
  const names =
    dataset && "about" in dataset ? (lang === "zh" ? dataset.about.classesZh : dataset.about.classes) : [];
  const truth =
    dataset && dataset.kind !== "points" && watched.kind === "sample"
      ? dataset[watched.part].y[watched.index]
      : undefined;
  const ref = useThumb({
    create: createClassBars,
    draw: (chart, pictures) => {
      const known = toValues(pictures, box);
      // One neuron for two classes says how probable the second is.
      const values = known.length === 1 ? Float32Array.of(1 - known[0]!, known[0]!) : known;
      chart.update({
        label,
        names: names.map((name) => name),
        values,
        top: values.length > 0 ? values.indexOf(Math.max(...values)) : null,
        truth: truth ?? null,
        compact: true,
        words: { truth: t("canvas.truth"), diverged: t("results.diverged") },
      });
    },
  });
  return <div ref={ref} className="card-bars" />;
}

function PictureThumb({ box, label }: ThumbProps) {
  const [height = 1, width = 1, channels = 1] = (box.plan as LayerPlan).output;
  const isColour = channels === 3;
  const ref = useThumb({
    create: (host) => createPicture(host),
    draw: (chart, pictures) => {
      const values = toValues(pictures, box);
      chart.update({
        label,
        values: values.length > 0 ? values : new Float32Array(height * width * channels),
        height,
        width,
        channels: isColour ? 3 : 1,
        look: isColour ? "photo" : "ink",
        range: 1,
        mark: null,
      });
    },
  });
  return <div ref={ref} className="card-picture" />;
}
