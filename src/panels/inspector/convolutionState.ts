/** @file What a person looks at in a convolution: one filter, one map of its input, one place; and what is there now. */
import { createStore, type StoreApi } from "zustand/vanilla";
import {
  sumAt,
  toAnswerMap,
  toOwnChannel,
  type Cell,
  type Convolution,
  type PlaceSum,
} from "#panels/inspector/convolution.ts";
import { readOutput } from "#panels/inspector/liveSample.ts";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import type { WeightFeed } from "#panels/inspector/weightFeed.ts";
import { toSize } from "#model/tensorShape.ts";
import type { Playground } from "#state/playground.ts";

export interface ConvolutionChoice {
  readonly filter: number;
  readonly channel: number;
  /** Under the pointer, or where the arrow keys are. */
  readonly place: Cell | null;
}

export type ConvolutionState = StoreApi<ConvolutionChoice>;

export function createConvolutionState(): ConvolutionState {
  return createStore<ConvolutionChoice>(() => ({ filter: 0, channel: 0, place: null }));
}

export interface ConvolutionReading extends ConvolutionChoice {
  readonly kernel: Float32Array;
  readonly bias: Float32Array | null;
  /** Null where no picture goes through the network. */
  readonly scene: ConvolutionScene | null;
}

export interface ConvolutionScene {
  /** `[height, width, channels]` */
  readonly x: Float32Array;
  /** What the filter answers, `[height, width]`, behind the function. */
  readonly answer: Float32Array;
  /** That of all filters, for the range of colours. */
  readonly answers: Float32Array;
  readonly place: Cell;
  readonly sum: PlaceSum;
}

export interface ConvolutionReader {
  /** Null until weights of this shape have arrived. */
  read(): ConvolutionReading | null;
  subscribe(redraw: () => void): () => void;
}

/** Reads the stores for one layer. While nothing is pointed at, the mark rests where the filter first answered most. */
export function createConvolutionReader(
  playground: Playground,
  { layer, plan, source }: RunningLayer,
  convolution: Convolution,
  state: ConvolutionState,
  feed: WeightFeed,
): ConvolutionReader {
  const { rows, columns, channels, filters } = convolution;
  const inputs = rows.input * columns.input * channels;
  const rests = new Map<string, Cell>();

  function readScene(choice: ConvolutionChoice, kernel: Float32Array, bias: Float32Array | null) {
    const x = source === null ? null : readOutput(playground, source, inputs);
    const output = readOutput(playground, layer.id, toSize(plan.output));
    if (!x || !output) return null;
    const { filter, channel } = choice;
    const request = { x, kernel, filter, channel };
    const answer =
      layer.kind === "separableConv2d" ? toAnswerMap(convolution, request) : pick(output, filter, filters);
    const place = choice.place ?? toRest(answer, filter);
    // the mixing that follows the depthwise half has the bias
    const added = layer.kind === "separableConv2d" ? null : bias;
    const sum = sumAt(convolution, { ...request, bias: added, place });
    return { x, answer, answers: layer.kind === "separableConv2d" ? answer : output, place, sum };
  }

  function toRest(answer: Float32Array, filter: number): Cell {
    const { watched } = playground.view.getState();
    const key = JSON.stringify([filter, watched.kind === "sample" ? [watched.part, watched.index] : "own"]);
    const known = rests.get(key);
    if (known) return known;
    let strongest = 0;
    answer.forEach((value, i) => {
      if (Math.abs(value) > Math.abs(answer[strongest]!)) strongest = i;
    });
    const rest = { row: Math.floor(strongest / columns.output), column: strongest % columns.output };
    rests.set(key, rest);
    return rest;
  }

  return {
    read() {
      const kernel = feed.get(convolution.kernel)?.values;
      const perFilter = rows.size * columns.size * (convolution.multiplier === null ? channels : 1);
      if (kernel?.length !== perFilter * filters) return null;
      const bias = feed.get("bias")?.values ?? null;
      const { filter, channel, place } = state.getState();
      const choice = { filter, channel: toOwnChannel(convolution, filter) ?? channel, place };
      return { ...choice, kernel, bias, scene: readScene(choice, kernel, bias) };
    },
    subscribe(redraw) {
      const ends = [
        feed.subscribe(redraw),
        playground.live.subscribe("pictures", redraw),
        state.subscribe(redraw),
      ];
      return () => ends.forEach((end) => end());
    },
  };
}

/** One channel of `[places, channels]`. */
export function pick(values: Float32Array, channel: number, channels: number): Float32Array {
  return Float32Array.from({ length: values.length / channels }, (_, i) => values[i * channels + channel]!);
}
