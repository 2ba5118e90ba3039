import type { WordsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { toClassNames } from "#panels/results/pictureSet.ts";
import type { Reading } from "#panels/results/predictions.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { formatPercent } from "#viz/formatNumber.ts";

interface WordListProps {
  readonly dataset: WordsDataset;
  readonly read: () => Reading | null;
  /** Which test words are shown, in their order. */
  readonly list: (reading: Reading) => readonly number[];
  readonly label: string;
  /** In place of an empty list. */
  readonly none: string;
  readonly onChoose: (index: number) => void;
}

const rows = 12;

/** Test words with the answers to them, written past React; a press reads one letter by letter. */
export function WordList({ dataset, read, list, label, none, onChoose }: WordListProps) {
  const { t } = useText();
  const toItems = () => {
    const reading = read();
    return reading ? list(reading).slice(0, rows) : [];
  };
  const toNone = () => {
    if (!read()) return t("spelling.waiting");
    return toItems().length === 0 ? none : "";
  };
  return (
    <>
      <ul className="word-list num" aria-label={label}>
        {Array.from({ length: rows }, (_, row) => (
          <WordRow
            key={row}
            dataset={dataset}
            read={read}
            toIndex={() => toItems()[row] ?? null}
            onChoose={onChoose}
          />
        ))}
      </ul>
      <p className="cap word-list-none">
        <LiveText topic="prediction" read={toNone} />
      </p>
    </>
  );
}

interface WordRowProps extends Pick<WordListProps, "dataset" | "read" | "onChoose"> {
  readonly toIndex: () => number | null;
}

function WordRow({ dataset, read, toIndex, onChoose }: WordRowProps) {
  const { t, lang } = useText();
  const { live } = usePlayground();
  const names = toClassNames(dataset, lang);
  const ref = useChart({
    create: (host) => ({ host, destroy: () => {} }),
    draw({ host }) {
      host.hidden = toIndex() === null;
    },
    subscribe: (redraw) => live.subscribe("prediction", redraw),
  });
  const of = (write: (reading: Reading, index: number) => string) => () => {
    const [reading, index] = [read(), toIndex()];
    return reading && index !== null ? write(reading, index) : "";
  };
  const choose = () => {
    const index = toIndex();
    if (index !== null) onChoose(index);
  };
  const toClasses = of(({ confusion }, index) => {
    const truth = names[dataset.test.y[index]!] ?? "";
    const answer = names[confusion.answers[index]!] ?? "–";
    return truth === answer ? answer : t("images.cell.wrong", { truth, answer });
  });
  return (
    <li ref={ref} hidden>
      <button type="button" className="word" onClick={choose}>
        <span className="word-text">
          <LiveText topic="prediction" read={of((_, index) => dataset.words.test[index]!)} />
        </span>
        <span className="word-classes">
          <LiveText topic="prediction" read={toClasses} />
        </span>
        <span className="word-sure">
          <LiveText
            topic="prediction"
            read={of(({ confusion }, index) => `${formatPercent(confusion.probabilities[index]!, "–")}%`)}
          />
        </span>
      </button>
    </li>
  );
}
