/** @file From what the output layer puts out to how far a network holds with each class. Pure. */
import type { Network } from "#model/network.ts";
import { toCoding, type TargetCoding, type Task } from "#model/task.ts";
import type { LossKind } from "#model/training.ts";

/** How the network that runs codes its classes. */
export function toNetworkCoding(network: Network, task: Task, loss: LossKind): TargetCoding {
  const output = network.layers.find((layer) => layer.kind === "output");
  return toCoding(task, loss, output?.activation ?? "linear");
}

/**
 * A number for each class out of one answer `[outputs]`, 0 meaning no and 1 yes. Of a softmax these are its
 * probabilities; a single output neuron says how far it is for class 1, and so against class 0; answers that are coded
 * −1…1 are spread over 0…1. The largest is the answer of the network.
 */
export function toShares(outputs: ArrayLike<number>, coding: TargetCoding): Float32Array {
  const shares = Float32Array.from(outputs, (value) => (coding === "plusMinus" ? (value + 1) / 2 : value));
  return shares.length === 1 ? Float32Array.of(1 - shares[0]!, shares[0]!) : shares;
}

/** The class with the largest share, the first of equals; null where one of them is no number. */
export function findTop(shares: ArrayLike<number>): number | null {
  let top = -1;
  for (let i = 0; i < shares.length; i++) {
    if (Number.isNaN(shares[i])) return null;
    if (top < 0 || shares[i]! > shares[top]!) top = i;
  }
  return top < 0 ? null : top;
}
