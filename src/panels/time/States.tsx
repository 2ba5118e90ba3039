import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { isRecurrent } from "#model/layers/recurrent.ts";
import { createStateScene } from "#panels/time/stateScene.ts";
import type { TimeLayer } from "#panels/time/timeLayer.ts";
import { useStepNames } from "#panels/time/timeLayer.ts";
import { TimeTabs } from "#panels/time/TimeTabs.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createTimeStage } from "#viz/timeStage.ts";

interface StatesProps {
  readonly time: TimeLayer;
  readonly name: string;
}

/** All units over all steps, and one of them with its gates. */
export function States({ time, name }: StatesProps) {
  const { t } = useText();
  const playground = usePlayground();
  const { live, view } = playground;
  const steps = useStepNames(time);
  const [toScene] = useState(createStateScene);
  const { layer } = time;
  const ref = useChart({
    create: createTimeStage,
    draw: (chart) => {
      const scene = isRecurrent(layer) ? toScene({ t, playground, layer, name, steps: steps() }) : null;
      if (scene) chart.update(scene);
    },
    subscribe: (redraw) => {
      const ends = [
        live.subscribe("trace", redraw),
        live.subscribe("examination", redraw),
        view.subscribe(redraw),
      ];
      return () => ends.forEach((end) => end());
    },
  });
  return (
    <TimeTabs time={time} steps={steps}>
      <div ref={ref} className="time-stage" data-picture="states" />
    </TimeTabs>
  );
}
