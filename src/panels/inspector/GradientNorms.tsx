import { useMemo } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { Network } from "#model/network.ts";
import { soundNorms, toVerdict, type GradientVerdict } from "#panels/inspector/gradientVerdict.ts";
import { toLayerNames } from "#panels/inspector/layerNames.ts";
import { readExamined } from "#panels/inspector/useExamined.ts";
import { createWords } from "#panels/inspector/words.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { formatCount, formatTick } from "#viz/formatNumber.ts";
import { createNormBars } from "#viz/normBars.ts";

/** How long each layer's gradient is, from the input to the output, and what that means in a sentence. */
export function GradientNorms({ network }: { readonly network: Network }) {
  const { t } = useText();
  const playground = usePlayground();
  const names = useMemo(() => toLayerNames(t, network), [t, network]);
  const subscribe = (redraw: () => void) => playground.live.subscribe("examination", redraw);
  const readNorms = () =>
    readExamined(playground).map(({ layer, gradientNorm }) => ({ layer, norm: gradientNorm }));
  const toName = (layer: string) => names.get(layer) ?? layer;

  const bars = useChart({
    create: createNormBars,
    draw: (chart) =>
      chart.update({
        label: t("inspector.norms"),
        bars: readNorms().map(({ layer, norm }) => ({ name: toName(layer), norm })),
        sound: soundNorms,
        words: {
          zero: t("inspector.norms.zero"),
          diverged: t("results.diverged"),
          low: t("inspector.norms.low"),
          high: t("inspector.norms.high"),
        },
      }),
    subscribe,
  });

  const verdict = useChart({
    create: createWords,
    draw: (chart) => {
      const found = toVerdict(readNorms());
      chart.update(found ? [{ text: t(`inspector.verdict.${found.kind}`, toValues(found)) }] : []);
    },
    subscribe,
  });

  function toValues(found: GradientVerdict): Record<string, string> {
    if ("layer" in found) return { name: toName(found.layer) };
    if (!("first" in found)) return {};
    const ends = { first: toName(found.first), last: toName(found.last) };
    return "ratio" in found ? { ...ends, ratio: toRatio(found.ratio) } : ends;
  }

  return (
    <div className="gradients-all">
      <h3 className="inspector-heading">{t("inspector.norms")}</h3>
      <p ref={verdict} className="inspector-words" />
      <div ref={bars} className="gradients-norms" />
    </div>
  );
}

/** Two digits: more would change with every look. */
function toRatio(ratio: number): string {
  const rounded = Number(ratio.toPrecision(2));
  return rounded < 1e6 ? formatCount(rounded) : formatTick(rounded);
}
