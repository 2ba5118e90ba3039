import { useMemo } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { ActivationPicture } from "#panels/inspector/ActivationPicture.tsx";
import { isNeverNegative } from "#panels/inspector/sign.ts";
import { Spread } from "#panels/inspector/Spread.tsx";
import { readExamined, useExamined } from "#panels/inspector/useExamined.ts";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import { createWords } from "#panels/inspector/words.ts";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import "./ActivationsTab.css";

/** What the layer answers: to the watched sample, and how its answers to a batch are spread. */
export function ActivationsTab({ running }: { readonly running: RunningLayer }) {
  const { t } = useText();
  const playground = usePlayground();
  const kind = useSession(({ dataset }) => dataset?.kind ?? "points");
  const { layer, network } = running;
  const layers = useMemo(() => [layer.id], [layer.id]);
  useExamined(layers, false);
  const find = () => readExamined(playground).find((one) => one.layer === layer.id) ?? null;

  const dead = useChart({
    create: createWords,
    draw: (chart) => {
      const share = find()?.deadShare ?? Number.NaN;
      if (Number.isNaN(share)) return chart.update([]);
      const key = share === 0 ? "none" : share < 0.4 ? "some" : "many";
      const percent = Math.max(1, Math.round(share * 100));
      chart.update([{ text: t(`inspector.dead.${key}`, { percent }) }]);
    },
    subscribe: (redraw) => playground.live.subscribe("examination", redraw),
  });

  return (
    <div className={kind === "images" ? "activations activations-picture" : "activations"}>
      {kind === "images" && <ActivationPicture key={layer.id} running={running} />}
      <div className="activations-spread">
        <Spread
          title={t("inspector.histogram.activations")}
          tone={isNeverNegative(network, layer.id, kind) ? "sequential" : "diverging"}
          read={() => find()?.activations ?? null}
        />
        <p className="inspector-caption">{t("inspector.batch")}</p>
        <p ref={dead} className="inspector-words" />
      </div>
    </div>
  );
}
