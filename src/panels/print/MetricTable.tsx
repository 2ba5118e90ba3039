import type { MetricPoint } from "#engine/protocol.ts";
import type { MessageKey } from "#i18n/messages.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toTask, type Task } from "#model/task.ts";
import { toEpoch } from "#panels/curves.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { formatCount, formatLoss, formatPercent, formatWeight } from "#viz/formatNumber.ts";

interface Row {
  readonly name: MessageKey;
  readonly train: keyof MetricPoint;
  readonly test: keyof MetricPoint;
  readonly form: (value: number, diverged: string) => string;
}

const loss: Row = { name: "results.loss", train: "trainLoss", test: "testLoss", form: formatLoss };

const rows: Readonly<Record<Task["kind"], readonly Row[]>> = {
  classification: [
    loss,
    {
      name: "results.accuracy",
      train: "trainAccuracy",
      test: "testAccuracy",
      form: (value, diverged) => `${formatPercent(value, diverged)}%`,
    },
  ],
  regression: [loss, { name: "results.r2", train: "trainR2", test: "testR2", form: formatWeight }],
  reconstruction: [loss, { name: "images.meanError", train: "trainMae", test: "testMae", form: formatLoss }],
};

/** The figures of the moment. */
export function MetricTable() {
  const { t } = useText();
  const { live } = usePlayground();
  const task = useExperiment(({ data }) => toTask(data).kind);
  const { latest } = live;
  if (!latest) return <p>{t("report.untrained")}</p>;
  const diverged = t("results.diverged");
  return (
    <>
      <p>
        {latest.step === 0
          ? t("report.untrained")
          : t("report.at", { epoch: toEpoch(latest.epoch), step: formatCount(latest.step) })}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("report.measure")}</th>
            <th scope="col" className="print-number">
              {t("report.train")}
            </th>
            <th scope="col" className="print-number">
              {t("report.test")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows[task].map(({ name, train, test, form }) => (
            <tr key={name}>
              <th scope="row">{t(name)}</th>
              <td className="print-number">{form(latest[train], diverged)}</td>
              <td className="print-number">{form(latest[test], diverged)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
