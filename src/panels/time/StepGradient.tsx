import { useMemo } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { LayerId } from "#model/network.ts";
import { readExamined, useExamined } from "#panels/inspector/useExamined.ts";
import { LiveLine } from "#panels/time/LiveLine.tsx";
import { toStepVerdict } from "#panels/time/stepVerdict.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { formatCount, formatTick } from "#viz/formatNumber.ts";

/** What the bars under the strip mean: whether the first steps still hear of the error. */
export function StepGradient({ layer }: { readonly layer: LayerId }) {
  const { t } = useText();
  const playground = usePlayground();
  const layers = useMemo(() => [layer], [layer]);
  useExamined(layers, false);
  const read = () => {
    const norms = readExamined(playground).find((one) => one.layer === layer)?.stepNorms;
    if (!norms) return t("time.waiting");
    const { verdict, factor } = toStepVerdict(norms);
    return t(`time.gradient.${verdict}`, { factor: toFactor(factor) });
  };
  return (
    <div className="time-gradient">
      <p className="time-verdict">
        <LiveLine read={read} subscribe={(redraw) => playground.live.subscribe("examination", redraw)} />
      </p>
      <p className="cap">{t("time.gradient.about")}</p>
    </div>
  );
}

/** Two digits: more would change with every look. */
function toFactor(factor: number): string {
  const rounded = Number(factor.toPrecision(2));
  if (!Number.isFinite(rounded)) return "∞";
  return rounded < 1e6 ? formatCount(rounded) : formatTick(rounded);
}
