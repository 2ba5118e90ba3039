import type { StepNames } from "#data/stepLabels.ts";
import { useText } from "#i18n/TextContext.tsx";
import { isRecurrent } from "#model/layers/recurrent.ts";
import { createFormulaBoard } from "#panels/time/formulaBoard.ts";
import { LiveLine } from "#panels/time/LiveLine.tsx";
import { toMoment } from "#panels/time/moment.ts";
import { readTrace, type TimeLayer } from "#panels/time/timeLayer.ts";
import { toUnitFormula } from "#panels/time/unitFormula.ts";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { setTime } from "#state/view.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";

interface StepByStepProps {
  readonly time: TimeLayer;
  readonly steps: () => StepNames;
}

/** One sign after the other, with the formula of the chosen unit and all its numbers. */
export function StepByStep({ time, steps }: StepByStepProps) {
  const { t } = useText();
  const playground = usePlayground();
  const { live, view } = playground;
  const walking = useView((state) => state.time.walking);
  const step = useView((state) => state.time.step);
  const { layer, plan } = time;
  const count = plan.inputs[0]?.[0] ?? 1;
  const at = Math.min(step ?? count - 1, count - 1);
  const moveTo = (next: number) => setTime(view, { step: Math.max(0, Math.min(count - 1, next)) });
  const toNow = () => (isRecurrent(layer) ? toMoment(playground, time, layer) : null);
  const subscribe = (redraw: () => void) => {
    const ends = [live.subscribe("trace", redraw), view.subscribe(redraw)];
    return () => ends.forEach((end) => end());
  };
  const board = useChart({
    create: createFormulaBoard,
    draw: (chart) => {
      const moment = toNow();
      chart.update({
        tex: moment && toUnitFormula(moment),
        label: t("time.formula", { unit: (view.getState().time.unit + 1).toString() }),
        waiting: t("time.waiting"),
      });
    },
    subscribe,
  });
  const read = () => {
    const { texts } = steps();
    if (!readTrace(playground) || texts.length === 0) return "";
    return toNow()?.isPadding
      ? t("time.step.padding", { n: at + 1, count })
      : t("time.step.at", { sign: texts[at] ?? "", n: at + 1, count });
  };
  return (
    <div className="time-step">
      <div className="time-walk">
        <Button
          small
          look={walking ? "line" : "ink"}
          onClick={() => setTime(view, { walking: true, step: 0 })}
        >
          {t("time.walk.begin")}
        </Button>
        <IconButton
          icon="left"
          small
          label={t("command.timeBack")}
          keys=","
          disabled={at === 0}
          onClick={() => moveTo(at - 1)}
        />
        <IconButton
          icon="right"
          small
          label={t("command.timeForward")}
          keys="."
          disabled={at === count - 1}
          onClick={() => moveTo(at + 1)}
        />
        <LiveLine read={read} subscribe={subscribe} />
        <span className="sp" />
        {walking && (
          <Button small look="quiet" onClick={() => setTime(view, { walking: false })}>
            {t("time.walk.end")}
          </Button>
        )}
      </div>
      <div ref={board} className="time-formula" />
    </div>
  );
}
