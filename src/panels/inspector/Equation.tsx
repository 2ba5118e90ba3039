import { useState, type CSSProperties } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toFilterBank, toPatch, type Convolution } from "#panels/inspector/convolution.ts";
import { pick, type ConvolutionReader, type ConvolutionState } from "#panels/inspector/convolutionState.ts";
import { createHeldRange } from "#state/heldRange.ts";
import { readsColour, toMapName } from "#panels/inspector/inputMaps.ts";
import { isNeverNegative } from "#panels/inspector/sign.ts";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import { LiveCaption } from "#panels/inspector/LiveCaption.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { formatWeight } from "#viz/formatNumber.ts";
import { toKernel } from "#viz/kernel.ts";
import { createKernelCells } from "#viz/kernelCells.ts";
import { createPicture } from "#viz/picture.ts";

/** A kernel wider than this has cells too small for numbers. */
const widestWithNumbers = 3;

interface EquationProps {
  readonly convolution: Convolution;
  readonly reader: ConvolutionReader;
  readonly state: ConvolutionState;
  readonly running: RunningLayer;
}

/** Input ∗ filter = answer: three pictures, with the patch and the place it goes to marked. */
export function Equation({ convolution, reader, state, running }: EquationProps) {
  const { t } = useText();
  const { session } = usePlayground();
  const [ranges] = useState(() => ({
    x: createHeldRange(),
    kernel: createHeldRange(),
    y: createHeldRange(),
  }));
  const { rows, columns, channels, filters, multiplier } = convolution;
  const { layer, network, source } = running;
  const run = () => String(session.store.getState().run);
  const subscribe = reader.subscribe;
  const isColour = readsColour(running, convolution);
  const isSplit = layer.kind === "separableConv2d";
  const diverged = t("results.diverged");

  const input = useChart({
    create: (host) => createPicture(host),
    draw: (chart) => {
      const reading = reader.read();
      if (!reading?.scene) return;
      const { x, place } = reading.scene;
      const patch = toPatch(convolution, place);
      const isPositive = source !== null && isNeverNegative(network, source, "images");
      chart.update({
        label: toInputText(reading.channel),
        values: channels === 1 ? x : pick(x, reading.channel, channels),
        height: rows.input,
        width: columns.input,
        channels: 1,
        look: isPositive ? "sequential" : "diverging",
        range: ranges.x.of(run(), x),
        mark: patch && { x: patch.column, y: patch.row, width: patch.width, height: patch.height },
      });
    },
    subscribe,
  });

  const kernel = useChart({
    create: createKernelCells,
    draw: (chart) => {
      const reading = reader.read();
      if (!reading) return;
      const shape = {
        height: rows.size,
        width: columns.size,
        inputs: multiplier === null ? channels : 1,
        filters,
      };
      const channel = multiplier === null ? reading.channel : 0;
      chart.update({
        label: t("inspector.filter", { n: reading.filter + 1 }),
        values: toKernel(toFilterBank(convolution, reading.kernel), shape, reading.filter, channel),
        height: rows.size,
        width: columns.size,
        range: ranges.kernel.of(run(), reading.kernel),
        diverged,
      });
    },
    subscribe,
  });

  const answer = useChart({
    create: (host) =>
      createPicture(host, (cell) => state.setState({ place: cell && { row: cell.y, column: cell.x } })),
    draw: (chart) => {
      const reading = reader.read();
      if (!reading?.scene) return;
      const { answer: values, answers, place } = reading.scene;
      const isPositive = !isSplit && isNeverNegative(network, layer.id, "images");
      const filter = t("inspector.filter", { n: reading.filter + 1 });
      chart.update({
        label: t("inspector.answer.label", { filter }),
        values,
        height: rows.output,
        width: columns.output,
        channels: 1,
        look: isPositive ? "sequential" : "diverging",
        range: ranges.y.of(`${run()} ${isSplit ? reading.filter : ""}`, answers),
        mark: { x: place.column, y: place.row, width: 1, height: 1 },
      });
    },
    subscribe,
  });

  function toInputText(channel: number): string {
    if (channels === 1) return t("inspector.input");
    return t("inspector.input.named", { name: toMapName(t, channel, isColour) });
  }

  function toKernelText(): string {
    const reading = reader.read();
    if (!reading) return "";
    const filter = t("inspector.filter", { n: reading.filter + 1 });
    const bias = isSplit ? undefined : reading.bias?.[reading.filter];
    if (bias === undefined) return t("inspector.kernel.plain", { filter });
    return t("inspector.kernel", { filter, bias: formatWeight(bias, diverged) });
  }

  const cells = Math.max(rows.size, columns.size);
  const size = `${rows.output}×${columns.output}`;
  return (
    <div className="equation">
      <figure>
        <div ref={input} className="equation-picture" style={toWide(rows.input, columns.input)} />
        <LiveCaption subscribe={subscribe} read={() => toInputText(reader.read()?.channel ?? 0)} />
      </figure>
      <span className="equation-sign" aria-hidden="true">
        ∗
      </span>
      <figure>
        <div
          ref={kernel}
          className={cells > widestWithNumbers ? "equation-kernel equation-bare" : "equation-kernel"}
          style={{ "--cells": cells } as CSSProperties}
        />
        <LiveCaption subscribe={subscribe} read={toKernelText} />
      </figure>
      <span className="equation-sign" aria-hidden="true">
        =
      </span>
      <figure>
        <div ref={answer} className="equation-picture" style={toWide(rows.output, columns.output)} />
        <figcaption className="inspector-caption">
          {t(isSplit ? "inspector.answer.before" : "inspector.answer", { size })}
        </figcaption>
      </figure>
    </div>
  );
}

/** A picture higher than wide is as high as the others. */
function toWide(height: number, width: number): CSSProperties {
  return { "--wide": width / height } as CSSProperties;
}
