/**
 * @file One step of an optimiser for all weights θ in one dispatch (a multi-tensor update, as NVIDIA's Apex has it): each
 * thread reads one number of θ, of the slots and of the gradient, and writes what becomes of them. The rules, their
 * constants and sources are those of `engine/optimizers.ts`. Gradients need not be joined: each lies where its layer has
 * put it.
 */
import type { Rate } from "#kernels/simdTraining.ts";
import { dispatchEach, toSections, type Inputs } from "#kernels/webgpu/kernel.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import type { OptimizerKind, OptimizerSpec } from "#model/training.ts";
import type * as tf from "@tensorflow/tfjs-core";

/** Numbers of θ up to `end` have their gradient in input `g<input>`, so many numbers further on; null: it is 0. */
export interface Stretch {
  readonly end: number;
  readonly input: number | null;
  readonly shift: number;
}

export interface UpdateOrder {
  readonly spec: OptimizerSpec;
  readonly rate: Rate;
  /** Length of θ. */
  readonly size: number;
  /** In order, up to the end of θ. */
  readonly stretches: readonly Stretch[];
}

interface Rule {
  readonly slots: number;
  /** From `w`, `g` and the slots `a` and `b` to their next values. */
  readonly code: string;
}

/** Of `rate`, `momentum`, `rho`, `epsilon`, `beta1`, `beta2`, and `keep`: what AdamW leaves of a weight. */
export const updateRules: Readonly<Record<OptimizerKind, Rule>> = {
  sgd: { slots: 0, code: "w -= rate * g;" },
  momentum: { slots: 1, code: "a = momentum * a - rate * g; w += a;" },
  nesterov: { slots: 1, code: "a = momentum * a - rate * g; w += momentum * a - rate * g;" },
  adagrad: { slots: 1, code: "a += g * g; w -= rate * g / sqrt(a + epsilon);" },
  adadelta: {
    slots: 2,
    code: `a = rho * a + (1.0 - rho) * g * g;
      let delta = -sqrt((b + epsilon) / (a + epsilon)) * g;
      b = rho * b + (1.0 - rho) * delta * delta;
      w += rate * delta;`,
  },
  rmsprop: { slots: 1, code: "a = rho * a + (1.0 - rho) * g * g; w -= rate * g / sqrt(a + epsilon);" },
  adam: {
    slots: 2,
    code: `a = beta1 * a + (1.0 - beta1) * g;
      b = beta2 * b + (1.0 - beta2) * g * g;
      w -= rate * a / (sqrt(b) + epsilon);`,
  },
  adamw: {
    slots: 2,
    code: `a = beta1 * a + (1.0 - beta1) * g;
      b = beta2 * b + (1.0 - beta2) * g * g;
      w = w * keep - rate * a / (sqrt(b) + epsilon);`,
  },
  adamax: {
    slots: 2,
    code: `a = beta1 * a + (1.0 - beta1) * g;
      b = max(beta2 * b, abs(g));
      w -= rate * a / (b + epsilon);`,
  },
};

export function toUpdateUniforms({ momentum, rho, epsilon, beta1, beta2 }: OptimizerSpec) {
  return { momentum, rho, epsilon, beta1, beta2 };
}

/** Where θ and the slots lie in what comes out. */
export function toUpdateSections({ size, spec }: Pick<UpdateOrder, "size" | "spec">) {
  const { slots } = updateRules[spec.kind];
  return toSections({ theta: size, a: slots > 0 ? size : 0, b: slots > 1 ? size : 0 });
}

/** Inputs: theta, g0, g1 …; a and b as the rule has slots; l1, twiceL2 and free where there are any. */
export function runUpdate(backend: PieceBackend, inputs: Inputs, order: UpdateOrder): tf.TensorInfo {
  const { spec, rate, size, stretches } = order;
  const { kind } = spec;
  const { slots, code } = updateRules[kind];
  const sections = toUpdateSections(order);
  const has = (name: string) => name in inputs;
  const places = stretches.map(({ end, shift }, i) => [
    [`end${i}`, end],
    [`shift${i}`, shift],
  ]);
  return dispatchEach(backend, {
    key: `update ${kind} ${Object.keys(inputs).join(" ")} ${stretches.map(({ input }) => input).join(" ")}`,
    inputs,
    uniforms: {
      atA: sections.a,
      atB: sections.b,
      ...(Object.fromEntries(places.flat()) as Record<string, number>),
    },
    floats: { rate: rate.by, keep: rate.decay, ...toUpdateUniforms(spec) },
    shape: [sections.size],
    length: size,
    code: `
  fn toGradient(at: i32) -> f32 {
    ${stretches
      .map(({ input }, i) =>
        input === null
          ? `if (at < uniforms.end${i}) { return 0.0; }`
          : `if (at < uniforms.end${i}) { return g${input}[at + uniforms.shift${i}]; }`,
      )
      .join("\n    ")}
    return 0.0;
  }`,
    body: `
    ${["rate", "momentum", "rho", "epsilon", "beta1", "beta2", "keep"]
      .map((name) => `let ${name} = uniforms.${name};`)
      .join(" ")}
    let before = theta[at];
    var w = before;
    var g = toGradient(at);
    ${has("l1") ? "g += sign(w) * l1[at];" : ""}
    ${has("twiceL2") ? "g += w * twiceL2[at];" : ""}
    ${slots > 0 ? "var a = slotA[at];" : ""}
    ${slots > 1 ? "var b = slotB[at];" : ""}
    ${code}
    ${has("free") ? `if (free[at] == 0) { w = before; ${slots > 0 ? "a = slotA[at];" : ""} ${slots > 1 ? "b = slotB[at];" : ""} }` : ""}
    result[at] = w;
    ${slots > 0 ? "result[uniforms.atA + at] = a;" : ""}
    ${slots > 1 ? "result[uniforms.atB + at] = b;" : ""}`,
  });
}
