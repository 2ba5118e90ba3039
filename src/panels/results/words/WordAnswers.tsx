import { useState } from "react";
import type { WordsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { ClassTable } from "#panels/results/ClassTable.tsx";
import { Confusion } from "#panels/results/Confusion.tsx";
import { toClassNames } from "#panels/results/pictureSet.ts";
import { findTaken, findWorst, type Reading } from "#panels/results/predictions.ts";
import { usePredicting } from "#panels/results/usePredicting.ts";
import { useReading } from "#panels/results/useReading.ts";
import { WordList } from "#panels/results/words/WordList.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { TabPanel, Tabs } from "#ui/Tabs.tsx";
import type { ConfusionCell } from "#viz/confusionMatrix.ts";
import "#panels/results/Predictions.css";

const tabs = ["mistakes", "classes"] as const;

interface WordAnswersProps {
  readonly dataset: WordsDataset;
  readonly onChoose: (index: number) => void;
}

/** What the network answers to the test part: which class is taken for which, and the words behind the numbers. */
export function WordAnswers({ dataset, onChoose }: WordAnswersProps) {
  const { t, lang } = useText();
  const [cell, setCell] = useState<ConfusionCell | null>(null);
  const [tab, setTab] = useState<(typeof tabs)[number]>("mistakes");
  const read = useReading(dataset);
  const names = toClassNames(dataset, lang);
  const list = { dataset, read, onChoose };
  const toTitle = ({ truth, answer }: ConfusionCell) =>
    truth === answer
      ? t("images.cell.right", { truth: names[truth] ?? "" })
      : t("images.cell.wrong", { truth: names[truth] ?? "", answer: names[answer] ?? "" });
  return (
    <div className="predictions sequence-answers" ref={usePredicting()}>
      <Confusion dataset={dataset} read={read} selected={cell} onSelect={setCell} />
      {cell && (
        <section className="cell" aria-label={toTitle(cell)}>
          <div className="head">
            <h3 className="h">{toTitle(cell)}</h3>
            <span className="sp" />
            <IconButton icon="close" small label={t("spelling.cell.close")} onClick={() => setCell(null)} />
          </div>
          <WordList
            {...list}
            list={(reading: Reading) => findTaken(reading, cell.truth, cell.answer)}
            label={toTitle(cell)}
            none={t("spelling.cell.none")}
          />
        </section>
      )}
      <Tabs
        id="word-answers"
        label={t("spelling.answers")}
        tabs={tabs.map((value) => ({ value, label: t(`images.tab.${value}`) }))}
        selected={tab}
        onSelect={setTab}
      />
      <TabPanel id="word-answers" value="mistakes" selected={tab}>
        {tab === "mistakes" && (
          <WordList
            {...list}
            list={findWorst}
            label={t("images.mistakes.label")}
            none={t("images.mistakes.none")}
          />
        )}
      </TabPanel>
      <TabPanel id="word-answers" value="classes" selected={tab}>
        {tab === "classes" && <ClassTable dataset={dataset} read={read} />}
      </TabPanel>
    </div>
  );
}
