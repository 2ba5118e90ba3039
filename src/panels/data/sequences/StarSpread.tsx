import { useText } from "#i18n/TextContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createBarList } from "#viz/barList.ts";
import { formatCount, formatTick } from "#viz/formatNumber.ts";

/** How often each number of stars is given, the most stars first. */
export function StarSpread({ stars }: { readonly stars: ArrayLike<number> }) {
  const { t } = useText();
  const counts = new Map<number, number>();
  for (let i = 0; i < stars.length; i++) {
    const value = Math.round(stars[i]! * 100) / 100;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const most = Math.max(1, ...counts.values());
  const ref = useChart({
    create: createBarList,
    draw: (chart) =>
      chart.update({
        label: t("ratings.spread"),
        rows: [...counts.keys()]
          .toSorted((a, b) => b - a)
          .map((value) => ({
            name: t("ratings.stars", { count: formatTick(value) }),
            note: "",
            share: counts.get(value)! / most,
            value: formatCount(counts.get(value)!),
            tone: "plain",
          })),
      }),
    subscribe: () => () => {},
  });
  return (
    <div className="field">
      <div className="field-head">
        <span>{t("ratings.spread")}</span>
      </div>
      <div ref={ref} />
    </div>
  );
}
