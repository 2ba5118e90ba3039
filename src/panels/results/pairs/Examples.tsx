import type { PairsDataset } from "#data/sequenceDataset.ts";
import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { Followed } from "#panels/results/createFollowed.ts";
import { FollowedText } from "#panels/results/FollowedText.tsx";
import type { ExactMatch, Tried } from "#panels/results/pairs/exactMatch.ts";
import { useChart } from "#state/useChart.ts";
import { Icon } from "#ui/Icon.tsx";
import { Segment } from "#ui/Segment.tsx";

interface ExamplesProps {
  readonly dataset: PairsDataset;
  readonly match: Followed<ExactMatch>;
  readonly onChoose: (index: number) => void;
}

const rows = 8;
const shown = ["all", "wrong"] as const;

/** Pairs of the test part with what the network answered, written past React; a press translates one. */
export function Examples({ dataset, match, onChoose }: ExamplesProps) {
  const { t } = useText();
  const [part, setPart] = useState<(typeof shown)[number]>("all");
  const list = () => {
    const tried = match.latest?.tried ?? [];
    return part === "all" ? tried : tried.filter(({ isRight }) => !isRight);
  };
  const toNone = () => (match.latest && list().length === 0 ? t("images.mistakes.none") : "");
  return (
    <div className="examples">
      <div className="head">
        <h2 className="h">{t("translating.examples")}</h2>
        <span className="sp" />
        <Segment
          label={t("translating.examples.show")}
          value={part}
          choices={shown.map((value) => ({ value, label: t(`translating.examples.${value}`) }))}
          onChange={setPart}
        />
      </div>
      <ul className="examples-list" aria-label={t("translating.examples")}>
        {Array.from({ length: rows }, (_, row) => (
          <Example
            // the rows of another list draw anew
            key={`${part} ${row}`}
            dataset={dataset}
            match={match}
            find={() => list()[row] ?? null}
            onChoose={onChoose}
          />
        ))}
      </ul>
      <p className="cap">
        <FollowedText key={part} follow={match} read={toNone} />
      </p>
    </div>
  );
}

interface ExampleProps {
  readonly dataset: PairsDataset;
  readonly match: Followed<ExactMatch>;
  readonly find: () => Tried | null;
  readonly onChoose: (index: number) => void;
}

function Example({ dataset, match, find, onChoose }: ExampleProps) {
  const { t } = useText();
  const ref = useChart({
    create: (host) => ({ host, destroy: () => {} }),
    draw({ host }) {
      const tried = find();
      host.hidden = tried === null;
      host.dataset["right"] = String(tried?.isRight ?? true);
    },
    subscribe: (redraw) => match.subscribe(redraw),
  });
  const of = (write: (tried: Tried, pair: readonly [string, string]) => string) => () => {
    const tried = find();
    return tried ? write(tried, dataset.pairs.test[tried.index]!) : "";
  };
  const choose = () => {
    const tried = find();
    if (tried) onChoose(tried.index);
  };
  return (
    <li ref={ref} hidden>
      <button type="button" className="example" onClick={choose}>
        <span className="example-mark">
          <Icon name="check" small />
          <Icon name="close" small />
        </span>
        <FollowedText className="example-text" follow={match} read={of((_, [text]) => text)} />
        <FollowedText className="example-answer" follow={match} read={of(({ answer }) => answer)} />
        <FollowedText
          className="example-truth"
          follow={match}
          read={of(({ isRight }, [, truth]) => (isRight ? "" : t("translating.wrong", { truth })))}
        />
      </button>
    </li>
  );
}
