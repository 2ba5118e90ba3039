import { useId } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { imageSets, type ImageSet } from "#model/data.ts";
import { imageFacts } from "#model/images.ts";
import { toShapeText } from "#model/tensorShape.ts";
import { chooseImageSet } from "#panels/chooseSet.ts";
import { PictureStrip } from "#panels/data/PictureStrip.tsx";
import { findThumbs, keepThumbs } from "#panels/data/thumbs.ts";
import { usePictures } from "#panels/data/usePictures.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "#panels/SetRows.css";
import "./PictureSets.css";

/** Which of them a program drew, and which look like medicine: both are said where the set is chosen. */
const drawn: ReadonlySet<ImageSet> = new Set(["doodles", "blood-smear-synth"]);
const medical: ReadonlySet<ImageSet> = new Set(["blood-smear-synth", "brain-mri-synth"]);

/** The app's own sets of pictures: radio buttons, so the arrow keys choose. */
export function PictureSets() {
  const { t } = useText();
  const { document } = usePlayground();
  const name = useId();
  const chosen = useExperiment(({ data }) => (data.kind === "images" && !data.pack ? data.set : null));
  const loaded = usePictures();
  if (loaded) keepThumbs(loaded);
  return (
    <div className="set-rows picture-sets" role="radiogroup" aria-label={t("data.pictures")}>
      {imageSets.map((set) => {
        const { shape, train, test, classes } = imageFacts[set];
        const count = formatCount(train + test);
        const size = toShapeText(shape.slice(0, 2));
        return (
          <label key={set}>
            <input
              type="radio"
              name={name}
              aria-label={`${t(`set.${set}`)}, ${t("data.pictures.facts", { count, size, classes })}`}
              checked={set === chosen}
              onChange={() => document.edit((experiment) => chooseImageSet(experiment, set))}
            />
            <span className="set-row-name">{t(`set.${set}`)}</span>
            <span className="set-row-size">{t("data.pictures.size", { count, size })}</span>
            <Badges set={set} />
            <Thumbs set={set} />
          </label>
        );
      })}
    </div>
  );
}

function Badges({ set }: { readonly set: ImageSet }) {
  const { t } = useText();
  const badges = [
    drawn.has(set) && t("data.badge.drawn"),
    set === "spoken-digits-synth" && t("data.badge.spoken"),
    set === "brain-mri-synth" && t("data.badge.lesions"),
    medical.has(set) && t("data.badge.medical"),
  ].filter((badge) => badge !== false);
  return badges.length === 0 ? null : <span className="picture-set-badges">{badges.join(" · ")}</span>;
}

function Thumbs({ set }: { readonly set: ImageSet }) {
  const thumbs = findThumbs(set);
  return thumbs && <PictureStrip {...thumbs} />;
}
