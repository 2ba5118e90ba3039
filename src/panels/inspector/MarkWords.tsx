import { useText } from "#i18n/TextContext.tsx";
import { activate, type Activation } from "#model/activation.ts";
import { findLayer, findReaders } from "#model/network.ts";
import type { ConvolutionLayer } from "#panels/inspector/convolution.ts";
import type { ConvolutionReader } from "#panels/inspector/convolutionState.ts";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import { createWords, toSignedWord, toTermText, toWords } from "#panels/inspector/words.ts";
import { useChart } from "#state/useChart.ts";
import { formatCount } from "#viz/formatNumber.ts";

/** More products than this are not written out. */
const mostTerms = 9;

interface MarkWordsProps {
  readonly layer: ConvolutionLayer;
  readonly running: RunningLayer;
  readonly reader: ConvolutionReader;
  readonly channels: number;
}

/** In words: what happens at the mark, with its numbers. */
export function MarkWords({ layer, running, reader, channels }: MarkWordsProps) {
  const { t } = useText();
  const activation = toFunction(layer, running);
  const diverged = t("results.diverged");
  const isSplit = layer.kind === "separableConv2d";

  const words = useChart({
    create: createWords,
    draw: (chart) => {
      const scene = reader.read()?.scene;
      if (!scene) return;
      const { count, sum } = scene.sum;
      const number = count === 9 ? t("inspector.nine") : formatCount(count);
      const hasBias = layer.useBias && !isSplit;
      const parts = t(hasBias ? "inspector.parts.bias" : "inspector.parts", { count: number });
      const answer = activate(activation, sum);
      const outcome = toOutcome(activation, sum);
      chart.update(
        toWords(t(`inspector.mark.${outcome}`), {
          parts,
          sum: toSignedWord(sum, diverged),
          activation: t(`activation.${activation}`),
          answer: toSignedWord(answer, diverged),
        }),
      );
    },
    subscribe: reader.subscribe,
  });

  const terms = useChart({
    create: createWords,
    draw: (chart) => {
      const products = reader.read()?.scene?.sum.products ?? [];
      if (products.length === 0 || products.length > mostTerms) return chart.update([]);
      const key =
        channels > 1 && layer.kind !== "depthwiseConv2d" && !isSplit
          ? "inspector.products.map"
          : "inspector.products";
      chart.update([{ text: t(key, { terms: toTermText(products, diverged) }) }]);
    },
    subscribe: reader.subscribe,
  });

  return (
    <div>
      <p ref={words} className="inspector-words" />
      <p ref={terms} className="inspector-caption num" />
    </div>
  );
}

/** The layer's own function, or that of the activation layer that alone reads it. */
function toFunction(layer: ConvolutionLayer, { network }: RunningLayer): Activation {
  if (layer.kind === "separableConv2d") return "linear";
  const readers = findReaders(network, layer.id);
  const next = readers.length === 1 ? findLayer(network, readers[0]!) : undefined;
  const own = layer.activation;
  const activation = own === "linear" && next?.kind === "activation" ? next.activation : own;
  // softmax needs all filters at once
  return activation === "softmax" ? "linear" : activation;
}

function toOutcome(activation: Activation, sum: number): "plain" | "kept" | "zeroed" | "bent" {
  if (activation === "linear") return "plain";
  if (activation !== "relu") return "bent";
  return sum > 0 ? "kept" : "zeroed";
}
