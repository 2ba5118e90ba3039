import { useMemo } from "react";
import { augmentPictures, isAugmenting } from "#data/augment.ts";
import type { ImageDataset } from "#data/dataset.ts";
import { createRandom } from "#base/random.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { Translate } from "#i18n/translate.ts";
import { augmentRanges, noAugmentation, type Augmentation, type ImagesData } from "#model/data.ts";
import { PictureStrip } from "#panels/data/PictureStrip.tsx";
import { toSampleAt } from "#panels/results/pictureSet.ts";
import { useDrag } from "#panels/useDrag.ts";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { Slider } from "#ui/Slider.tsx";
import { Switch } from "#ui/Switch.tsx";
import "./Augment.css";

const amounts = ["shift", "rotate", "zoom", "brightness", "noise"] as const;
type Amount = (typeof amounts)[number];
const steps: Readonly<Record<Amount, number>> = {
  shift: 0.02,
  rotate: 5,
  zoom: 0.05,
  brightness: 0.05,
  noise: 0.02,
};

interface AugmentProps {
  readonly data: ImagesData;
  readonly dataset: ImageDataset;
}

/** How training pictures are changed at each sight, with one of them drawn several times. */
export function Augment({ data, dataset }: AugmentProps) {
  const { t } = useText();
  const drag = useDrag();
  const { augment } = data;
  const change = (patch: Partial<Augmentation>) =>
    drag.edit((experiment) =>
      experiment.data.kind === "images"
        ? { ...experiment, data: { ...experiment.data, augment: { ...experiment.data.augment, ...patch } } }
        : experiment,
    );
  const count = amounts.filter((amount) => augment[amount] > 0).length + Number(augment.flip);
  return (
    <details className="augment">
      <summary>
        <span>{t("augment.title")}</span>
        <span className="cap num">{count === 0 ? t("augment.off") : t("augment.on", { count })}</span>
      </summary>
      <div className="augment-body">
        <p className="cap">{t("augment.about")}</p>
        <Preview dataset={dataset} augment={augment} />
        {amounts.map((amount) => (
          <Slider
            key={amount}
            label={t(`augment.${amount}`)}
            value={augment[amount]}
            scale={{ ...augmentRanges[amount], step: steps[amount] }}
            toText={(value) => toAmountText(t, amount, value)}
            onInput={(value) => change({ [amount]: Math.round(value * 100) / 100 })}
            onCommit={drag.end}
          />
        ))}
        <Switch
          label={t("augment.flip")}
          checked={augment.flip}
          onChange={(flip) => {
            change({ flip });
            drag.end();
          }}
        />
        {count > 0 && (
          <Button
            small
            onClick={() => {
              change(noAugmentation);
              drag.end();
            }}
          >
            {t("augment.reset")}
          </Button>
        )}
      </div>
    </details>
  );
}

function toAmountText(t: Translate, amount: Amount, value: number): string {
  if (value === 0) return t("augment.off");
  if (amount === "rotate") return t("augment.degrees", { degrees: value });
  if (amount === "noise") return t("data.percent", { percent: Math.round(value * 100) });
  return t("augment.share", { percent: Math.round(value * 100) });
}

const previewCount = 6;

/** The watched training picture, else the first one; always with the same chance, so that a slider moves each copy. */
function Preview({ dataset, augment }: { readonly dataset: ImageDataset; readonly augment: Augmentation }) {
  const { t } = useText();
  const { document } = usePlayground();
  const index = useView(({ watched }) =>
    watched.kind === "sample" && watched.part === "train" ? watched.index : 0,
  );
  const { seed } = document.store.getState().experiment;
  const pictures = useMemo(() => {
    const sample = toSampleAt(dataset, dataset.train, Math.min(index, dataset.train.count - 1));
    if (!isAugmenting(augment)) return Array.from({ length: previewCount }, () => sample);
    const random = createRandom(seed);
    return Array.from({ length: previewCount }, () =>
      augmentPictures(sample, dataset.shape, 1, augment, random),
    );
  }, [dataset, index, augment, seed]);
  return <PictureStrip pictures={pictures} dataset={dataset} label={t("augment.preview")} />;
}
