import { useText } from "#i18n/TextContext.tsx";
import type { Translate } from "#i18n/translate.ts";
import type { Experiment } from "#model/experiment.ts";
import { useExperiment, useSession } from "#state/PlaygroundContext.tsx";
import { formatCount, formatTick } from "#viz/formatNumber.ts";

/** How it was trained: what is needed to do it again. */
export function TrainingTable() {
  const { t } = useText();
  const experiment = useExperiment((whole) => whole);
  const backend = useSession((state) => state.backend);
  const rows = toRows(experiment, t);
  return (
    <table>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
        {backend && (
          <tr>
            <th scope="row">{t("control.backend")}</th>
            <td>
              {t("backend.inUse", { backend: t(`backend.${backend.backend}`), device: backend.device })}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function toRows({ training, seed }: Experiment, t: Translate): (readonly [name: string, value: string])[] {
  const { optimizer, schedule, l1, l2, clipNorm, batchSize, learningRate, loss } = training;
  return [
    [t("control.training.optimizer"), t(`optimizer.${optimizer.kind}`)],
    [t("control.training.learningRate"), formatTick(learningRate)],
    [t("control.training.schedule"), t(`schedule.${schedule.kind}`)],
    [t("control.training.loss"), t(`loss.${loss}`)],
    [t("control.training.batchSize"), batchSize === 0 ? t("report.allSamples") : formatCount(batchSize)],
    ...(l1 > 0 || l2 > 0 ? [[t("control.training.regularization"), toPenalty(l1, l2)] as const] : []),
    ...(clipNorm === null ? [] : [[t("control.training.clipNorm"), formatTick(clipNorm)] as const]),
    [t("control.seed"), String(seed)],
  ];
}

function toPenalty(l1: number, l2: number): string {
  return [l1 > 0 ? `L1 ${formatTick(l1)}` : "", l2 > 0 ? `L2 ${formatTick(l2)}` : ""]
    .filter((part) => part !== "")
    .join(", ");
}
