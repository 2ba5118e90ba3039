import type { ImageDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toClassNames } from "#panels/results/pictureSet.ts";
import type { Reading } from "#panels/results/predictions.ts";
import { useSetWords } from "#panels/results/useSetWords.ts";
import { formatCount, formatPercent } from "#viz/formatNumber.ts";

/** A test picture and the answer to it in words: "Test picture 12: a 4, read as 9, 84.0% sure, wrong". */
export function usePredictionWords(dataset: ImageDataset): (reading: Reading, index: number) => string {
  const { lang } = useText();
  const t = useSetWords(dataset);
  const names = toClassNames(dataset, lang);
  return (reading, index) => {
    const truth = dataset.test.y[index]!;
    const answer = reading.confusion.answers[index]!;
    return t(truth === answer ? "images.predicted.right" : "images.predicted.wrong", {
      n: formatCount(index + 1),
      truth: names[truth] ?? "",
      answer: names[answer] ?? "–",
      percent: formatPercent(reading.confusion.probabilities[index]!, "–"),
    });
  };
}
