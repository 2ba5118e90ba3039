import { useState } from "react";
import type { ImageDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { ClassTable } from "#panels/results/ClassTable.tsx";
import { Confusion } from "#panels/results/Confusion.tsx";
import { PictureBrowser } from "#panels/results/PictureBrowser.tsx";
import { findAll, findTaken, findWorst } from "#panels/results/predictions.ts";
import { MarkScores } from "#panels/results/sound/MarkScores.tsx";
import { usePredicting } from "#panels/results/usePredicting.ts";
import { useReading } from "#panels/results/useReading.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { TabPanel, Tabs } from "#ui/Tabs.tsx";
import type { ConfusionCell } from "#viz/confusionMatrix.ts";
import { toClassNames } from "#panels/results/pictureSet.ts";
import { useSetWords } from "#panels/results/useSetWords.ts";
import "./Predictions.css";

const tabs = ["mistakes", "gallery", "classes"] as const;

/** What the network answers to the test part: which class is taken for which, and the pictures behind the numbers. */
export function Predictions({ dataset }: { readonly dataset: ImageDataset }) {
  const t = useSetWords(dataset);
  const [cell, setCell] = useState<ConfusionCell | null>(null);
  const [tab, setTab] = useState<(typeof tabs)[number]>("mistakes");
  const read = useReading(dataset);
  return (
    <div className="predictions" ref={usePredicting()}>
      <Confusion dataset={dataset} read={read} selected={cell} onSelect={setCell} />
      {cell && <Cell dataset={dataset} cell={cell} onClose={() => setCell(null)} />}
      <Tabs
        id="predictions"
        label={t("images.predictions")}
        tabs={tabs.map((value) => ({ value, label: t(`images.tab.${value}`) }))}
        selected={tab}
        onSelect={setTab}
      />
      <TabPanel id="predictions" value="mistakes" selected={tab}>
        {tab === "mistakes" && (
          <PictureBrowser
            dataset={dataset}
            read={read}
            list={findWorst}
            rows={2}
            label={t("images.mistakes.label")}
            none={t("images.mistakes.none")}
          />
        )}
      </TabPanel>
      <TabPanel id="predictions" value="gallery" selected={tab}>
        {tab === "gallery" && (
          <PictureBrowser
            dataset={dataset}
            read={read}
            list={findAll}
            rows={3}
            label={t("images.gallery.label")}
            none={t("images.waiting")}
          />
        )}
      </TabPanel>
      <TabPanel id="predictions" value="classes" selected={tab}>
        {tab === "classes" && (
          <>
            <ClassTable dataset={dataset} read={read} />
            <MarkScores dataset={dataset} read={read} />
          </>
        )}
      </TabPanel>
    </div>
  );
}

interface CellProps {
  readonly dataset: ImageDataset;
  readonly cell: ConfusionCell;
  readonly onClose: () => void;
}

/** The very pictures of one cell of the matrix. */
function Cell({ dataset, cell, onClose }: CellProps) {
  const { lang } = useText();
  const t = useSetWords(dataset);
  const names = toClassNames(dataset, lang);
  const read = useReading(dataset);
  const { truth, answer } = cell;
  const [trueName, answerName] = [names[truth] ?? "", names[answer] ?? ""];
  const title =
    truth === answer
      ? t("images.cell.right", { truth: trueName })
      : t("images.cell.wrong", { truth: trueName, answer: answerName });
  return (
    <section className="cell" aria-label={title}>
      <div className="head">
        <h3 className="h">{title}</h3>
        <span className="sp" />
        <IconButton icon="close" small label={t("images.cell.close")} onClick={onClose} />
      </div>
      <PictureBrowser
        key={`${truth} ${answer}`}
        dataset={dataset}
        read={read}
        list={(reading) => findTaken(reading, truth, answer)}
        rows={2}
        label={title}
        none={t("images.cell.none")}
        opened
      />
    </section>
  );
}
