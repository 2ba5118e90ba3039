import { expect, test } from "vitest";
import { ruleOf } from "#model/layerKinds.ts";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";
import { toUnitFormula, type UnitMoment } from "#panels/time/unitFormula.ts";

const layerOf = <K extends RecurrentLayer["kind"]>(kind: K) =>
  ({ ...ruleOf(kind).defaults, kind, id: "a", units: 1 }) as unknown as Extract<RecurrentLayer, { kind: K }>;
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** Two steps of one unit that reads one number: 1, then 2. */
function toLstmMoment(): UnitMoment {
  const kernel = Float32Array.of(0.5, 1, -0.5, 0.25);
  const recurrentKernel = Float32Array.of(1, -1, 2, 0.5);
  const bias = Float32Array.of(0, 1, 0, 0);
  const arrays = new Map<string, number[]>();
  let [h, c] = [0, 0];
  for (const x of [1, 2]) {
    const z = (block: number) => x * kernel[block]! + h * recurrentKernel[block]! + bias[block]!;
    const [input, forget, output] = [sigmoid(z(0)), sigmoid(z(1)), sigmoid(z(3))];
    const candidate = Math.tanh(z(2));
    c = forget * c + input * candidate;
    h = output * Math.tanh(c);
    for (const [name, value] of Object.entries({ input, forget, output, candidate, cell: c, state: h })) {
      arrays.set(name, [...(arrays.get(name) ?? []), value]);
    }
  }
  return {
    layer: layerOf("lstm"),
    unit: 0,
    step: 1,
    before: 0,
    isPadding: false,
    arrays: new Map([...arrays].map(([name, values]) => [name, Float32Array.from(values)])),
    inputs: Float32Array.of(1, 2),
    features: 1,
    weights: { kernel, recurrentKernel, bias },
  };
}

/** The numbers of a row, in their order. */
const numbers = (row: string) => [...row.matchAll(/-?\d+\.\d+/g)].map(([text]) => Number(text));

test("an LSTM's gates, memory and answer stand there with all their numbers", () => {
  const moment = toLstmMoment();
  const rows = toUnitFormula(moment).split("\\\\[7pt]");
  expect(rows).toHaveLength(6);
  const value = (name: string) => Number(moment.arrays.get(name)![1]!.toFixed(2));
  const [input, state, bias, sum, forget] = numbers(rows[0]!);
  expect([input, bias, forget]).toEqual([2, 1, value("forget")]);
  expect(input! + state! + bias!).toBeCloseTo(sum!, 1);
  expect(sigmoid(sum!)).toBeCloseTo(forget!, 2);
  expect(numbers(rows[4]!).at(-1)).toBe(value("cell"));
  expect(numbers(rows[5]!).at(-1)).toBe(value("state"));
});

test("at padding memory and answer are those of the step before, and nothing is added up", () => {
  const moment = toLstmMoment();
  const value = (name: string) => Number(moment.arrays.get(name)![0]!.toFixed(2));
  const rows = toUnitFormula({ ...moment, isPadding: true }).split("\\\\[7pt]");
  expect(rows.map(numbers)).toEqual([[value("cell")], [value("state")]]);
  expect(rows[0]).toContain("c_t &= c_{t-1} =");
  expect(rows[1]).toContain("h_t &= h_{t-1} =");
  const first = toUnitFormula({ ...moment, step: 0, before: null, isPadding: true });
  expect(first).toContain("h_t &= h_{t-1} = 0");
});

test("at the first step there is no state before", () => {
  const rows = toUnitFormula({ ...toLstmMoment(), step: 0, before: null }).split("\\\\[7pt]");
  expect(rows[0]).toContain("\\underset{h_{t-1} U_f}{0}");
  expect(rows[4]).toMatch(/= 0\.\d+ \\cdot 0 \+/);
});

test("a GRU that resets behind the product shows both biases, a simple RNN one row", () => {
  const gru: UnitMoment = {
    ...toLstmMoment(),
    layer: layerOf("gru"),
    arrays: new Map(
      ["state", "update", "reset", "candidate"].map((name) => [name, Float32Array.of(0.5, 0.25)]),
    ),
    weights: {
      kernel: Float32Array.of(1, 1, 1),
      recurrentKernel: Float32Array.of(1, 1, 1),
      bias: Float32Array.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6),
    },
  };
  const rows = toUnitFormula(gru).split("\\\\[7pt]");
  expect(rows).toHaveLength(4);
  expect(numbers(rows[0]!)).toEqual([2, 0.5, 0.5, 3, 0.25]);
  expect(rows[2]).toContain("\\underset{h_{t-1} U_h + b'_h}{1.10}");
  const simple = { ...gru, layer: layerOf("simpleRnn"), weights: { ...gru.weights, bias: null } };
  expect(numbers(toUnitFormula(simple))).toEqual([2, 0.5, 2.5, 0.25]);
});
