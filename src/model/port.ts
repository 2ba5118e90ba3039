/**
 * @file The inputs of a sample. Most data has one; a translation has the sentence and the answer so far, a rating the
 * person and the thing. A row of the data holds the numbers of all ports, one port after the other.
 */
import { toSize, type Shape } from "#model/tensorShape.ts";

export const portNames = ["all", "source", "target", "user", "item"] as const;
/** `all`: the only input there is. */
export type PortName = (typeof portNames)[number];

export interface Port {
  readonly name: PortName;
  /** Of one sample. */
  readonly shape: Shape;
  /** 0: any numbers; else signs, whole numbers from 0 to `signs` − 1. */
  readonly signs: number;
}

/** Of data with a single input of plain numbers. */
export function toPlainPorts(shape: Shape): readonly Port[] {
  return [{ name: "all", shape, signs: 0 }];
}

export function findPort(ports: readonly Port[], name: PortName): Port | undefined {
  return ports.find((port) => port.name === name);
}

/** Where the numbers of a port begin in a row of the data. */
export function toPortStart(ports: readonly Port[], name: PortName): number {
  const at = ports.findIndex((port) => port.name === name);
  return ports.slice(0, at).reduce((sum, { shape }) => sum + toSize(shape), 0);
}

/** The shape of a row: that of the only port, or the list of all numbers. */
export function toRowShape(ports: readonly Port[]): Shape {
  return ports.length === 1 ? ports[0]!.shape : [ports.reduce((sum, { shape }) => sum + toSize(shape), 0)];
}
