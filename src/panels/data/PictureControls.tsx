import { SampleCount } from "#panels/data/SampleCount.tsx";
import type { ImageDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { ImagesData } from "#model/data.ts";
import { findImageFacts } from "#model/images.ts";
import { AboutSet } from "#panels/data/AboutSet.tsx";
import { Augment } from "#panels/data/Augment.tsx";
import { Balance } from "#panels/data/Balance.tsx";
import { Browse } from "#panels/data/Browse.tsx";
import { fitNetwork } from "#panels/data/fitNetwork.ts";
import { usePictures } from "#panels/data/usePictures.ts";
import { useSetText } from "#panels/useSetText.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Segment } from "#ui/Segment.tsx";
import { formatCount } from "#viz/formatNumber.ts";

/** What can be chosen of a set of pictures, and a look at it. */
export function PictureControls({ data }: { readonly data: ImagesData }) {
  const dataset = usePictures();
  return (
    <div className="data-controls">
      <About dataset={dataset} />
      <Goal data={data} />
      <Count data={data} />
      {dataset && (
        <>
          <Browse dataset={dataset} />
          <Balance dataset={dataset} />
          <Augment data={data} dataset={dataset} />
        </>
      )}
    </div>
  );
}

function About({ dataset }: { readonly dataset: ImageDataset | null }) {
  const { name, about } = useSetText();
  return (
    <div className="table-about">
      {about !== "" && <p className="cap">{about}</p>}
      {dataset && dataset.about.caution !== "" && <p className="table-warning">{dataset.about.caution}</p>}
      {dataset && <AboutSet name={name} about={dataset.about} />}
    </div>
  );
}

const targets = ["class", "picture"] as const;

/** The class of a picture, or the picture itself; a network that cannot do it gives way to one that can. */
function Goal({ data }: { readonly data: ImagesData }) {
  const { t } = useText();
  const { document } = usePlayground();
  return (
    <div className="field">
      <div className="field-head">
        <span>{t("data.goal")}</span>
      </div>
      <Segment
        label={t("data.goal")}
        value={data.target}
        choices={targets.map((value) => ({ value, label: t(`data.goal.${value}`) }))}
        onChange={(target) => document.edit((experiment) => fitNetwork(experiment, { ...data, target }))}
      />
      {data.target === "picture" && <p className="field-hint">{t("data.goal.about")}</p>}
    </div>
  );
}

/** How many of the training pictures are used. */
function Count({ data }: { readonly data: ImagesData }) {
  const { t } = useText();
  const { train = 0, test = 0 } = findImageFacts(data) ?? {};
  const hint = t("data.test", { count: formatCount(test) });
  return <SampleCount label={t("data.trainPictures")} hint={hint} samples={data.samples} all={train} />;
}
