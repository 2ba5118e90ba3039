/** @file For the tests: what a network is asked for by data with a single input. */
import type { Ends } from "#model/layerRule.ts";
import { toPlainPorts } from "#model/port.ts";
import type { Shape } from "#model/tensorShape.ts";

export function toPlainEnds(input: Shape, outputs: number, target: Shape | null = null): Ends {
  return { input, ports: toPlainPorts(input), outputs, target };
}
