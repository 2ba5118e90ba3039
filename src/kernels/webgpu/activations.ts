/**
 * @file The activation functions in WGSL: f(z), and f′ by z or by y = f(z), whichever is cheaper. Formulas and constants
 * of `model/activation.ts`; tanh and softplus in the forms that do not overflow.
 */
import { leakyReluSlope, seluAlpha, seluScale, type Activation } from "#model/activation.ts";

/** Functions of one number: softmax looks at its whole row. */
export type Bend = Exclude<Activation, "softmax">;

interface BendCode {
  /** Of `z`. */
  readonly value: string;
  /** Of `z` and `y`. */
  readonly slope: string;
}

const rise = "(1.0 / (1.0 + exp(-z)))";
// Abramowitz and Stegun 1964, 7.1.26, as TF.js has it.
const normalShare = `
    let a = abs(z) * 0.7071067811865476;
    let t = 1.0 / (1.0 + 0.3275911 * a);
    let tail = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
    let share = 0.5 * (1.0 + sign(z) * (1.0 - tail * exp(-a * a)));`;

const bends: Readonly<Record<Bend, BendCode>> = {
  linear: { value: "return z;", slope: "return 1.0;" },
  relu: {
    value: "return select(z, 0.0, z < 0.0);",
    slope: "return select(0.0, 1.0, y > 0.0);",
  },
  leakyRelu: {
    value: `return select(z, ${leakyReluSlope} * z, z < 0.0);`,
    slope: `return select(${leakyReluSlope}, 1.0, y > 0.0);`,
  },
  elu: {
    value: "return select(z, exp(z) - 1.0, z < 0.0);",
    slope: "return min(y, 0.0) + 1.0;",
  },
  selu: {
    value: `return ${seluScale} * select(z, ${seluAlpha} * (exp(z) - 1.0), z < 0.0);`,
    slope: `return select(y + ${seluScale * seluAlpha}, ${seluScale}, y > 0.0);`,
  },
  gelu: {
    value: `${normalShare} return z * share;`,
    slope: `${normalShare} return share + z * 0.3989422804014327 * exp(-0.5 * z * z);`,
  },
  swish: {
    value: `return z * ${rise};`,
    slope: `let gate = ${rise}; return gate + y * (1.0 - gate);`,
  },
  softplus: {
    value: "return max(z, 0.0) + log(1.0 + exp(-abs(z)));",
    slope: `return ${rise};`,
  },
  tanh: {
    value: "let e = exp(-2.0 * abs(z)); return sign(z) * (1.0 - e) / (1.0 + e);",
    slope: "return 1.0 - y * y;",
  },
  sigmoid: { value: `return ${rise};`, slope: "return y * (1.0 - y);" },
  hardSigmoid: {
    value: "return clamp(z / 6.0 + 0.5, 0.0, 1.0);",
    slope: "return select(0.0, 1.0 / 6.0, y > 0.0 && y < 1.0);",
  },
  sin: { value: "return sin(z);", slope: "return cos(z);" },
  step: { value: "return select(0.0, 1.0, z > 0.0);", slope: "return 0.0;" },
};

/** Two functions: `name(z)` and `nameSlope(z, y)`. */
export function toBendCode(name: string, bend: Bend): string {
  const { value, slope } = bends[bend];
  return `
  fn ${name}(z: f32) -> f32 { ${value} }
  fn ${name}Slope(z: f32, y: f32) -> f32 { ${slope} }`;
}
