import { useState } from "react";
import type { ImageDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toClassNames, toFormat, toSampleAt, toUpright } from "#panels/results/pictureSet.ts";
import { useSetText } from "#panels/useSetText.ts";
import { useShownTheme } from "#panels/useShownTheme.ts";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { Segment } from "#ui/Segment.tsx";
import { createContactSheet, type ContactSheet } from "#viz/contactSheet.ts";
import { formatCount } from "#viz/formatNumber.ts";
import "./Browse.css";

/** Pixels on a side; larger pictures get a little more room. */
const cellSize = 36;

/** All pictures of a part, to scroll through; the pressed one goes through the network. */
export function Browse({ dataset }: { readonly dataset: ImageDataset }) {
  const { t, lang } = useText();
  const { view } = usePlayground();
  const { name } = useSetText();
  const watched = useView((state) => state.watched);
  const [part, setPart] = useState<"train" | "test">("test");
  const names = toClassNames(dataset, lang);
  const { count, y } = dataset[part];
  // The colours are those of the theme: another theme renders, and so draws, again.
  useShownTheme();
  const ref = useChart<ContactSheet>({
    create: createContactSheet,
    draw: (sheet) =>
      sheet.update({
        ...toFormat(dataset),
        label: t("data.sheet", { name, count: formatCount(count) }),
        count,
        picture: (index) => toUpright(dataset, toSampleAt(dataset, dataset[part], index)),
        cell: cellSize,
        caption: () => null,
        describe: (index) =>
          t("data.picture", { n: formatCount(index + 1), name: names[y[index] ?? 0] ?? "" }),
        tone: () => "none",
        selected: watched.kind === "sample" && watched.part === part ? watched.index : null,
        onSelect: (index) => view.setState({ watched: { kind: "sample", part, index } }),
      }),
    subscribe: () => () => {},
  });
  return (
    <section className="browse" aria-label={t("data.browse")}>
      <div className="field-head">
        <span>{t("data.browse")}</span>
        <Segment
          label={t("data.browse.part")}
          value={part}
          choices={(["train", "test"] as const).map((value) => ({ value, label: t(`data.part.${value}`) }))}
          onChange={setPart}
        />
      </div>
      <div className="browse-sheet" ref={ref} />
      <p className="field-hint">{t("data.watch")}</p>
    </section>
  );
}
