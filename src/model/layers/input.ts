import { toFault, type LayerRule } from "#model/layerRule.ts";
import { findPort, portNames, type PortName } from "#model/port.ts";

/** The features of a sample; of several inputs, one. Its shape comes from the data. */
export interface InputLayer {
  readonly kind: "input";
  readonly id: string;
  readonly port: PortName;
}

export const inputRule: LayerRule<InputLayer> = {
  defaults: { port: "all" },
  settings: { port: portNames },
  live: [],
  reads: "data",
  toShape: ({ port }, _, { ports }) =>
    findPort(ports, port)?.shape ??
    toFault("shape.noPort", { port, wanted: ports.map(({ name }) => name).join(", ") }),
};
