import type { AlgorithmDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { isAnswerRight, type AlgorithmReading } from "#panels/results/algorithm/algorithmReading.ts";
import { toAlgorithmRows } from "#panels/results/algorithm/algorithmRows.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { formatWeight } from "#viz/formatNumber.ts";
import { createSequenceRows } from "#viz/sequenceRows.ts";

interface AlgorithmSampleProps {
  readonly dataset: AlgorithmDataset;
  readonly index: number;
  readonly read: () => AlgorithmReading | null;
}

/** One test sequence over its steps with what the network says of it; a single answer stands below as a sentence. */
export function AlgorithmSample({ dataset, index, read }: AlgorithmSampleProps) {
  const { t } = useText();
  const { live } = usePlayground();
  const { set, task, test } = dataset;
  const names = {
    input: t("algorithm.row.input"),
    marks: t("algorithm.row.marks"),
    wanted: t("algorithm.row.wanted"),
    given: t("algorithm.row.given"),
  };
  const toAnswer = () => {
    const given = read()?.given[index];
    const wanted = test.y[index]!;
    if (given === undefined) return t("algorithm.waiting");
    if (set === "adding")
      return t("algorithm.answer.adding", {
        wanted: formatWeight(wanted, "–"),
        given: formatWeight(given, t("results.diverged")),
      });
    const isRight = isAnswerRight(set, given, wanted);
    return t(isRight ? "algorithm.answer.right" : "algorithm.answer.wrong", {
      wanted: t(wanted === 1 ? "algorithm.balanced" : "algorithm.unbalanced"),
      share: Math.round(100 * (wanted === 1 ? given : 1 - given)),
    });
  };
  const ref = useChart({
    create: createSequenceRows,
    draw(chart) {
      const given = read()?.given ?? null;
      const rows = toAlgorithmRows(dataset, index, given, names);
      chart.update({
        label: t("algorithm.sample.label", { n: index + 1, about: task.steps === null ? toAnswer() : "" }),
        rows,
        describe: (step) =>
          [
            t("algorithm.step", { n: step + 1 }),
            ...rows.flatMap(({ name, cells }) => {
              const { share, text } = cells[step]!;
              if (share === null) return [];
              const isNumber = text === "" || (given && name === names.given);
              return [`${name}: ${isNumber ? formatWeight(share, "–") : text}`];
            }),
          ].join("\n"),
      });
    },
    subscribe: (redraw) => live.subscribe("prediction", redraw),
  });
  return (
    <>
      <div ref={ref} />
      {task.steps === null && (
        <p className="algorithm-answer">
          <LiveText topic="prediction" read={toAnswer} />
        </p>
      )}
    </>
  );
}
