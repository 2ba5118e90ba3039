import { useState } from "react";
import { useStore } from "zustand";
import { useText } from "#i18n/TextContext.tsx";
import type { Convolution, ConvolutionLayer } from "#panels/inspector/convolution.ts";
import { createConvolutionReader, createConvolutionState } from "#panels/inspector/convolutionState.ts";
import { Equation } from "#panels/inspector/Equation.tsx";
import { FilterList } from "#panels/inspector/FilterList.tsx";
import { readsColour, toMapName } from "#panels/inspector/inputMaps.ts";
import { MarkWords } from "#panels/inspector/MarkWords.tsx";
import { MixingMatrix } from "#panels/inspector/MixingMatrix.tsx";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import { createWeightFeed } from "#panels/inspector/weightFeed.ts";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { Slider } from "#ui/Slider.tsx";
import "./ConvolutionWeights.css";

interface ConvolutionWeightsProps {
  readonly layer: ConvolutionLayer;
  readonly convolution: Convolution;
  readonly running: RunningLayer;
}

/**
 * All filters on the left; on the right, how the chosen one makes one number out of a patch of its input. Another
 * convolution needs another key.
 */
export function ConvolutionWeights({ layer, convolution, running }: ConvolutionWeightsProps) {
  const { t } = useText();
  const playground = usePlayground();
  const isPictures = useSession(({ dataset }) => dataset?.kind === "images");
  const [state] = useState(createConvolutionState);
  const [feed] = useState(() => createWeightFeed(playground, layer.id));
  const [reader] = useState(() => createConvolutionReader(playground, running, convolution, state, feed));
  const channel = useStore(state, (choice) => choice.channel);
  const { channels, multiplier } = convolution;
  const isColour = readsColour(running, convolution);
  return (
    <div className="conv-weights">
      <FilterList convolution={convolution} reader={reader} state={state} running={running} />
      <div className="conv-equation">
        {isPictures ? (
          <>
            <Equation convolution={convolution} reader={reader} state={state} running={running} />
            <div className="conv-words">
              {channels > 1 && multiplier === null && (
                <Slider
                  label={t("inspector.channel")}
                  value={channel}
                  scale={{ min: 0, max: channels - 1, step: 1 }}
                  toText={(at) =>
                    isColour
                      ? toMapName(t, at, true)
                      : t("inspector.channelOf", { n: at + 1, count: channels })
                  }
                  onInput={(next) => state.setState({ channel: next })}
                />
              )}
              <MarkWords layer={layer} running={running} reader={reader} channels={channels} />
            </div>
          </>
        ) : (
          <p className="inspector-caption">{t("inspector.needsPictures")}</p>
        )}
        {layer.kind === "separableConv2d" && <MixingMatrix running={running} feed={feed} />}
      </div>
    </div>
  );
}
