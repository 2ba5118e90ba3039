import { useText } from "#i18n/TextContext.tsx";
import { countFlops, countParameters, estimateMemory, type Plans } from "#model/shape.ts";
import { countBatch } from "#model/task.ts";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import { formatCount, formatTick } from "#viz/formatNumber.ts";

/** What the network costs, while one draws: numbers learned, work for a sample, memory of a training step. */
export function Totals({ plans }: { readonly plans: Plans }) {
  const { t } = useText();
  const data = useExperiment((experiment) => experiment.data);
  const batchSize = useExperiment((experiment) => experiment.training.batchSize);
  const bytes = estimateMemory(plans, countBatch(data, batchSize));
  return (
    <ul className="totals" aria-label={t("canvas.totals")}>
      <li>{t("canvas.parameters", { count: formatCount(countParameters(plans)) })}</li>
      <li>{t("canvas.flops", { count: toShort(countFlops(plans)) })}</li>
      <li>{t("canvas.memory", { size: toBytes(bytes) })}</li>
    </ul>
  );
}

/** 820, 12.4k, 1.3M: two or three digits are enough for an estimate. */
function toShort(value: number): string {
  if (value < 10_000) return formatCount(value);
  const [unit, size] = value < 1e6 ? ["k", 1e3] : value < 1e9 ? ["M", 1e6] : ["G", 1e9];
  return `${formatTick(Number((value / size).toPrecision(3)))} ${unit}`;
}

function toBytes(bytes: number): string {
  if (bytes < 1e6) return `${formatCount(Math.max(1, Math.round(bytes / 1e3)))} kB`;
  return bytes < 1e9
    ? `${formatTick(Number((bytes / 1e6).toPrecision(2)))} MB`
    : `${formatTick(Number((bytes / 1e9).toPrecision(2)))} GB`;
}
