import type { ImageDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toTruth, toWatchedAnswer } from "#panels/results/answers.ts";
import { toClassNames } from "#panels/results/pictureSet.ts";
import { findTop, toShares } from "#panels/results/shares.ts";
import { useCoding } from "#panels/results/useCoding.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createClassBars } from "#viz/classBars.ts";

/** How far the network holds with each class for the watched sample, live while it trains. */
export function WatchedShares({ dataset }: { readonly dataset: ImageDataset }) {
  const { t, lang } = useText();
  const { live, session } = usePlayground();
  const coding = useCoding(dataset);
  const names = toClassNames(dataset, lang);
  const ref = useChart({
    create: createClassBars,
    draw(chart) {
      const answer = toWatchedAnswer(live.pictures, session.store.getState());
      const shares = answer ? toShares(answer.outputs, coding) : [];
      chart.update({
        label: t("images.shares"),
        names,
        values: shares.length === names.length ? shares : [],
        top: findTop(shares),
        truth: answer && toTruth(dataset, answer.of),
        compact: false,
        words: { truth: t("images.shares.truth"), diverged: t("results.diverged") },
      });
    },
    subscribe: (redraw) => live.subscribe("pictures", redraw),
  });
  return (
    <div
      ref={ref}
      className={names.length < 6 ? "watch-shares watch-shares-few" : "watch-shares"}
      data-picture="answer"
    />
  );
}
