import { useState } from "react";
import type { ImageDataset } from "#data/dataset.ts";
import { LiveText } from "#panels/LiveText.tsx";
import { PictureDetail } from "#panels/results/PictureDetail.tsx";
import { toClassNames, toFormat, toSampleAt, toUpright } from "#panels/results/pictureSet.ts";
import type { Reading } from "#panels/results/predictions.ts";
import { createFittingSheet } from "#panels/results/fittingSheet.ts";
import { usePredictionWords } from "#panels/results/usePredictionWords.ts";
import { useText } from "#i18n/TextContext.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";

interface PictureBrowserProps {
  readonly dataset: ImageDataset;
  readonly read: () => Reading | null;
  /** Which test samples are shown, in their order. */
  readonly list: (reading: Reading) => readonly number[];
  /** So many rows are seen at once at most. */
  readonly rows: number;
  readonly label: string;
  /** In place of an empty list. */
  readonly none: string;
  /** Shows the probabilities of the first picture from the start. */
  readonly opened?: boolean;
}

/** Test pictures with the answers to them. The chosen one shows its probabilities and goes through the network. */
export function PictureBrowser({ dataset, read, list, rows, label, none, opened }: PictureBrowserProps) {
  const { lang } = useText();
  const { live, view } = usePlayground();
  const [chosen, setChosen] = useState<number | null>(null);
  const names = toClassNames(dataset, lang);
  const describe = usePredictionWords(dataset);
  const toItems = () => {
    const reading = read();
    return reading ? list(reading) : [];
  };
  const toShown = () => chosen ?? (opened ? (toItems()[0] ?? null) : null);
  const ref = useChart({
    create: createFittingSheet,
    draw(chart) {
      const reading = read();
      const items = toItems();
      const shown = toShown();
      const position = shown === null ? -1 : items.indexOf(shown);
      const isRight = (i: number) => reading?.confusion.answers[items[i]!] === dataset.test.y[items[i]!];
      chart.update(
        {
          ...toFormat(dataset),
          label,
          count: items.length,
          picture: (i) => toUpright(dataset, toSampleAt(dataset, dataset.test, items[i]!)),
          cell: 42,
          caption: (i) => names[reading?.confusion.answers[items[i]!] ?? -1] ?? "–",
          describe: (i) => (reading ? describe(reading, items[i]!) : ""),
          tone: (i) => (isRight(i) ? "right" : "wrong"),
          selected: position < 0 ? null : position,
          onSelect(i) {
            const index = items[i]!;
            setChosen(index);
            view.setState({ watched: { kind: "sample", part: "test", index } });
          },
        },
        rows,
      );
    },
    subscribe: (redraw) => live.subscribe("prediction", redraw),
  });
  return (
    <div className="browser">
      <div ref={ref} />
      <p className="cap">
        <LiveText topic="prediction" read={() => (toItems().length === 0 ? none : "")} />
      </p>
      {(chosen !== null || opened) && <PictureDetail dataset={dataset} read={read} shown={toShown} />}
    </div>
  );
}
