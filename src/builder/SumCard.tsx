import { useRef } from "react";
import { findKernel } from "#builder/threads.ts";
import { toSum, toSumText, type NeuronSum } from "#builder/sum.ts";
import { useNames } from "#builder/useNames.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { WeightArray } from "#engine/protocol.ts";
import { findSources, type Layer } from "#model/network.ts";
import { useExperiment, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import type { Playground } from "#state/playground.ts";
import { useChart } from "#state/useChart.ts";
import type { NeuronRef } from "#state/view.ts";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { formatCount, formatTick, formatWeight } from "#viz/formatNumber.ts";
import { createSumTable, type SumTableData } from "#viz/sumTable.ts";
import "./SumCard.css";

/** More terms than this are not written out; the sum has them all. */
const mostLines = 64;
/** Enough digits to redo the sum by hand. */
const decimals = 3;

/** The selected neuron's whole sum at the chosen point, live, with its weights open to change. */
export function SumCard({ neuron }: { readonly neuron: NeuronRef }) {
  const { t } = useText();
  const playground = usePlayground();
  const names = useNames();
  const layer = useExperiment((experiment) =>
    experiment.network.layers.find((one) => one.id === neuron.layer),
  );
  const link = useView((state) => state.selectedLink);
  const isPresented = useView(({ present }) => present !== null);
  const focused = useRef<typeof link>(null);
  const latest = useRef<NeuronSum | null>(null);
  const number = (value: number) => formatWeight(value, t("results.diverged"), decimals);

  const ref = useChart({
    create: (host) => createSumTable(host, (line, value) => void setWeight(playground, neuron, line, value)),
    draw: (table) => {
      const sum = layer ? readSum(playground, layer, neuron, names.sources) : null;
      latest.current = sum;
      if (!sum) return;
      table.update(toData(sum));
      if (link && link !== focused.current) table.focus(link.from);
      focused.current = link;
    },
    subscribe: (redraw) => playground.live.subscribe("pictures", redraw),
  });

  /** Where on the map the inputs were taken. */
  function toPlaceText(): string {
    const { hoverPoint, chosenPoint } = playground.view.getState();
    const place = hoverPoint ?? chosenPoint;
    if (!place) return t("neuron.atPoint");
    const round = (value: number) => formatTick(Number(value.toPrecision(3)));
    return t("neuron.at", { first: round(place[0]), second: round(place[1]) });
  }

  function toData(sum: NeuronSum): SumTableData {
    const rest = sum.terms.length - mostLines;
    return {
      lines: sum.terms.slice(0, mostLines).map(({ name, input, weight, product }) => ({
        name,
        input: number(input),
        weight: number(weight),
        product: number(product),
      })),
      bias: layer && "useBias" in layer && layer.useBias ? number(sum.bias) : null,
      sum: number(sum.sum),
      output: number(sum.output),
      words: {
        caption: rest > 0 ? t("neuron.more", { count: formatCount(rest) }) : toPlaceText(),
        input: t("neuron.input"),
        value: t("neuron.value"),
        weight: t("neuron.weight"),
        product: t("neuron.product"),
        bias: t("neuron.bias"),
        sum: t("neuron.total"),
        output: t("neuron.after", {
          activation: t(`activation.${layer && "activation" in layer ? layer.activation : "linear"}`),
        }),
      },
    };
  }

  async function copy(): Promise<void> {
    if (!latest.current) return;
    const { words } = toData(latest.current);
    const title = names.neuron(neuron.layer, neuron.unit);
    await navigator.clipboard.writeText(toSumText(latest.current, { ...words, title }, number));
  }

  return (
    <section
      className="sum-card"
      aria-label={t("neuron.title", { neuron: names.neuron(neuron.layer, neuron.unit) })}
    >
      <header>
        <h3>{names.neuron(neuron.layer, neuron.unit)}</h3>
        <Button look="quiet" small icon="copy" onClick={() => void copy()}>
          {t("neuron.copy")}
        </Button>
        <IconButton
          icon="close"
          small
          label={t("neuron.close")}
          onClick={() => playground.view.setState({ selected: null, selectedLink: null })}
        />
      </header>
      <div ref={ref} className="sum-table" inert={isPresented} />
    </section>
  );
}

/** Null until the engine has answered, and for layers without weights. */
function readSum(
  { live, document }: Playground,
  layer: Layer,
  neuron: NeuronRef,
  nameSources: (layer: string, count: number) => string[],
): NeuronSum | null {
  const { pictures } = live;
  const kernel = findKernel(pictures, layer.id);
  if (!pictures || !kernel || (layer.kind !== "dense" && layer.kind !== "output")) return null;
  const { network } = document.store.getState().experiment;
  const [source] = findSources(network, layer.id);
  const isInput = network.layers.find((one) => one.id === source)?.kind === "input";
  const inputs =
    pictures.kind === "sample"
      ? pictures.outputs.get(source ?? "")
      : isInput
        ? pictures.inputs
        : pictures.answers.get(source ?? "");
  const [fanIn, units] = kernel.shape as [number, number];
  if (!inputs || inputs.length !== fanIn || neuron.unit >= units) return null;
  const bias = pictures.weights.get(layer.id)?.find((weight) => weight.name === "bias")?.values ?? null;
  const names = nameSources(layer.id, fanIn);
  return toSum({
    names,
    inputs,
    kernel: kernel.values,
    bias,
    units,
    unit: neuron.unit,
    activation: layer.activation,
  });
}

/** Changes one number of the network as it is now; the run goes on from there. */
async function setWeight(
  { session }: Playground,
  neuron: NeuronRef,
  line: number | "bias",
  value: number,
): Promise<void> {
  const arrays = await session.engine()?.weights({ layers: [neuron.layer] });
  const array = arrays?.find((one) => one.name === (line === "bias" ? "bias" : "kernel"));
  if (!array) return;
  const at = line === "bias" ? neuron.unit : line * array.shape[1]! + neuron.unit;
  const changed: WeightArray = { ...array, values: array.values.with(at, value) };
  await session.setWeights([changed]);
}
