import { useText } from "#i18n/TextContext.tsx";
import { toRate } from "#model/training.ts";
import { useTraining } from "#panels/useTraining.ts";
import { formatTick } from "#viz/formatNumber.ts";
import "./ScheduleCurve.css";

const width = 240;
const height = 44;

/** The learning rate over the epochs in which the schedule does its work. */
export function ScheduleCurve() {
  const { t } = useText();
  const { training } = useTraining();
  const { schedule, learningRate } = training;
  if (schedule.kind === "constant" && schedule.warmupEpochs === 0) return null;
  const work = schedule.kind === "constant" ? schedule.warmupEpochs : schedule.epochs * 2;
  const epochs = schedule.warmupEpochs + work;
  const path = Array.from({ length: width + 1 }, (_, x) => {
    const share = toRate(training, (epochs * x) / width) / learningRate;
    return `${x === 0 ? "M" : "L"}${x} ${(height - 2 - (height - 4) * share).toFixed(2)}`;
  }).join("");
  return (
    <figure className="schedule-curve">
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={path} />
      </svg>
      <figcaption className="cap num">
        {t("schedule.preview", {
          rate: formatTick(learningRate),
          epochs: formatTick(epochs),
          end: formatTick(toRate(training, epochs)),
        })}
      </figcaption>
    </figure>
  );
}
