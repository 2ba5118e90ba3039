/** @file The experiment on paper: what it is, how well it went, and how it was made. */
import { useState } from "react";
import { toLink } from "#model/link.ts";
import { toExperimentName } from "#i18n/experimentName.ts";
import { toLanguageTag } from "#i18n/languages.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toTask } from "#model/task.ts";
import { toAddress } from "#panels/address.ts";
import { LayerTable } from "#panels/print/LayerTable.tsx";
import { MetricTable } from "#panels/print/MetricTable.tsx";
import { PrintSection, PrintSheet } from "#panels/print/PrintSheet.tsx";
import { ReportMap } from "#panels/print/ReportMap.tsx";
import { TrainingTable } from "#panels/print/TrainingTable.tsx";
import { Recipe } from "#panels/Recipe.tsx";
import { Confusion } from "#panels/results/Confusion.tsx";
import type { LabelledDataset } from "#panels/results/predictions.ts";
import { SmallCurve } from "#panels/results/SmallCurve.tsx";
import { useReading } from "#panels/results/useReading.ts";
import { usePackAbout } from "#panels/usePackAbout.ts";
import { usePointData } from "#panels/usePointData.ts";
import { useExperiment, usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { PlainTokens } from "#ui/Token.tsx";
import "./Report.css";

export function Report() {
  const { t, lang } = useText();
  const { view } = usePlayground();
  const pack = usePackAbout();
  const experiment = useExperiment((whole) => whole);
  const points = usePointData();
  const labelled = useSession(({ dataset }) =>
    (dataset?.kind === "images" && dataset.task.kind === "classification") || dataset?.kind === "words"
      ? dataset
      : null,
  );
  const isRegression = toTask(experiment.data).kind !== "classification";
  const name = toExperimentName(experiment, lang, pack);
  const [today] = useState(() =>
    new Intl.DateTimeFormat(toLanguageTag(lang), { dateStyle: "long" }).format(new Date()),
  );
  const address = toAddress(toLink(experiment));
  return (
    <PrintSheet
      title={name}
      about={`${t("report.label")} · ${today} · ${t("app.name")}`}
      onEnd={() => view.setState({ paper: null })}
    >
      <PrintSection title={t("report.experiment")} whole>
        <PlainTokens value>
          <div className="report-recipe">
            <Recipe />
          </div>
        </PlainTokens>
      </PrintSection>
      <PrintSection title={t("report.results")} whole>
        <MetricTable />
      </PrintSection>
      {points && (
        <PrintSection title={t("picture.map")} whole>
          <ReportMap dataset={points} />
        </PrintSection>
      )}
      <PrintSection title={t("report.curves")}>
        {(["loss", "score"] as const).map((measure) => (
          <figure key={measure}>
            <figcaption>
              {measure === "loss"
                ? t("results.loss")
                : t(isRegression ? "picture.score" : "results.accuracy")}
            </figcaption>
            <div className="report-curve">
              <SmallCurve measure={measure} />
            </div>
          </figure>
        ))}
      </PrintSection>
      {labelled && <Mistakes dataset={labelled} />}
      <PrintSection title={t("report.network")}>
        <LayerTable />
      </PrintSection>
      <PrintSection title={t("report.training")} whole>
        <TrainingTable />
      </PrintSection>
      <PrintSection title={t("report.link")} whole>
        <p className="print-link">{address}</p>
      </PrintSection>
    </PrintSheet>
  );
}

/** Which class was taken for which, as far as it was asked while the page showed it. */
function Mistakes({ dataset }: { readonly dataset: LabelledDataset }) {
  const { t } = useText();
  const { live } = usePlayground();
  const read = useReading(dataset);
  if (!live.prediction) return null;
  return (
    <PrintSection title={t("picture.confusion")} whole>
      <div className="report-mistakes">
        <Confusion dataset={dataset} read={read} selected={null} onSelect={() => {}} />
      </div>
    </PrintSection>
  );
}
