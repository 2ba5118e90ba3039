import type { MessageKey } from "#i18n/messages.ts";
import { useText } from "#i18n/TextContext.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { toClassNames, toPadKind } from "#panels/results/pictureSet.ts";
import type { LabelledDataset, Reading } from "#panels/results/predictions.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createConfusionMatrix, type ConfusionCell } from "#viz/confusionMatrix.ts";
import { formatCount } from "#viz/formatNumber.ts";

interface ConfusionProps {
  readonly dataset: LabelledDataset;
  readonly read: () => Reading | null;
  readonly selected: ConfusionCell | null;
  readonly onSelect: (cell: ConfusionCell | null) => void;
}

/** The confusion matrix, and its worst error in words. */
export function Confusion({ dataset, read, selected, onSelect }: ConfusionProps) {
  const { t, lang } = useText();
  const { live } = usePlayground();
  const names = toClassNames(dataset, lang);
  const words = matrixWords[toMatrixKind(dataset)];
  const count = formatCount(dataset.test.count);
  const about = t(words.count, { count });
  const toWords = (truth: number, answer: number, count: number) =>
    t(truth === answer ? "images.matrix.cell.right" : "images.matrix.cell.wrong", {
      truth: names[truth] ?? "",
      answer: names[answer] ?? "",
      count: formatCount(count),
    });
  const ref = useChart({
    create: createConfusionMatrix,
    draw(chart) {
      const reading = read();
      chart.update({
        label: `${t("images.matrix")}, ${about}`,
        names,
        counts: reading?.confusion.counts ?? new Uint32Array(names.length ** 2),
        selected,
        onSelect,
        describe: toWords,
      });
    },
    subscribe: (redraw) => live.subscribe("prediction", redraw),
  });
  const toWorst = () => {
    const reading = read();
    if (!reading) return t(words.waiting);
    const worst = reading.confusion.commonest;
    if (!worst) return t(words.noMistake);
    return t("images.matrix.worst", {
      truth: names[worst.truth] ?? "",
      answer: names[worst.answer] ?? "",
      count: formatCount(worst.count),
    });
  };
  return (
    <>
      <div className="head">
        <h2 className="h">{t("images.matrix")}</h2>
        <span className="sp" />
        <span className="cap num">{about}</span>
      </div>
      <p className="cap">{t(words.axes)}</p>
      <div className="confusion" ref={ref} data-picture="confusion" />
      <p className="cap confusion-worst">
        <LiveText topic="prediction" read={toWorst} />
      </p>
    </>
  );
}

type MatrixKind = "digits" | "pictures" | "recordings" | "words";

function toMatrixKind(dataset: LabelledDataset): MatrixKind {
  if (dataset.kind === "words") return "words";
  if (dataset.sound) return "recordings";
  return toPadKind(dataset) === "digit" ? "digits" : "pictures";
}

type MatrixWords = Readonly<Record<"count" | "axes" | "waiting" | "noMistake", MessageKey>>;

const pictures: MatrixWords = {
  count: "images.matrix.count",
  axes: "images.matrix.axes",
  waiting: "images.waiting",
  noMistake: "images.matrix.noMistake",
};

const matrixWords: Readonly<Record<MatrixKind, MatrixWords>> = {
  pictures,
  digits: { ...pictures, count: "images.matrix.count.digits", axes: "images.matrix.axes.digits" },
  recordings: {
    count: "speech.matrix.count",
    axes: "images.matrix.axes",
    waiting: "speech.waiting",
    noMistake: "speech.matrix.noMistake",
  },
  words: {
    count: "spelling.matrix.count",
    axes: "images.matrix.axes",
    waiting: "spelling.waiting",
    noMistake: "spelling.matrix.noMistake",
  },
};
