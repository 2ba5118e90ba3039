import type { MetricPoint } from "#engine/protocol.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toTask } from "#model/task.ts";
import { LiveText } from "#panels/LiveText.tsx";
import { usePointData } from "#panels/usePointData.ts";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import { formatLoss, formatPercent, formatWeight } from "#viz/formatNumber.ts";
import "./Figures.css";

/** The numbers of the moment, written past React. */
export function Figures() {
  const { t } = useText();
  const isRegression = useExperiment(({ data }) => toTask(data).kind === "regression");
  const deviation = usePointData()?.targetScale[1] ?? 1;
  const diverged = t("results.diverged");
  const loss = (value: number) => formatLoss(value, diverged);
  return (
    <dl className={isRegression ? "figures figures-four" : "figures"}>
      <Figure name={t("results.trainLoss")} series="train" of={(point) => loss(point.trainLoss)} />
      <Figure name={t("results.testLoss")} series="test" of={(point) => loss(point.testLoss)} />
      {isRegression ? (
        <>
          <Figure
            name={t("results.r2")}
            about={t("results.r2.about")}
            // targets that are all the same have no spread that could be explained
            of={(point) =>
              Number.isNaN(point.testR2) && Number.isFinite(point.testLoss)
                ? "–"
                : formatWeight(point.testR2, diverged)
            }
          />
          <Figure
            name={t("results.mae")}
            about={t("results.mae.about")}
            of={(point) => loss(point.testMae * deviation)}
          />
        </>
      ) : (
        <Figure
          name={t("results.testAccuracy")}
          of={(point) => formatPercent(point.testAccuracy, diverged)}
          unit="%"
        />
      )}
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly of: (point: MetricPoint) => string;
  readonly series?: "train" | "test";
  readonly about?: string;
  readonly unit?: string;
}

function Figure({ name, of, series, about, unit }: FigureProps) {
  return (
    <div className="figure" title={about}>
      <dt className={series ? `figure-name figure-${series}` : "figure-name"}>{name}</dt>
      <dd className="figure-value">
        <LiveText read={({ latest }) => (latest ? of(latest) : "–")} />
        {unit && <span className="figure-unit">{unit}</span>}
      </dd>
    </div>
  );
}
