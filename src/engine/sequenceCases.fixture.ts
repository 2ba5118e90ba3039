/** @file For the tests: recurrent layers and attention, as a whole, with padding, and truncated. */
import { biased, toCase, type LayerCase } from "#engine/layerCase.fixture.ts";

/** Every option of each recurrent kind, on sequences of odd sizes and of one step. */
export function recurrentCases(): LayerCase[] {
  const gated = { units: 2, recurrentActivation: "sigmoid" } as const;
  const masked = { dropout: 0.4, recurrentDropout: 0.3, returnSequences: true } as const;
  return [
    toCase("simpleRnn", [[5, 3]], { units: 2 }),
    toCase("simpleRnn", [[1, 2]], { units: 3, returnSequences: true, useBias: false }),
    toCase("simpleRnn", [[4, 1]], { units: 1, goBackwards: true, activation: "sin" }),
    toCase("simpleRnn", [[3, 2]], { units: 2, ...masked }),
    toCase("simpleRnn", [[3, 2]], { units: 2, bidirectional: "mul" }),
    toCase("gru", [[5, 3]], gated),
    toCase("gru", [[5, 3]], { ...gated, resetAfter: false }),
    // Functions without loops of their own.
    toCase("gru", [[4, 2]], { ...gated, activation: "sin", returnSequences: true }),
    toCase("gru", [[4, 2]], { ...gated, activation: "swish", resetAfter: false }),
    toCase("gru", [[1, 1]], { units: 3, useBias: false, returnSequences: true }),
    toCase("gru", [[3, 2]], { units: 1, useBias: false, resetAfter: false, goBackwards: true }),
    toCase("gru", [[3, 2]], { ...gated, ...masked }),
    toCase("gru", [[3, 2]], { ...gated, ...masked, resetAfter: false, bidirectional: "ave" }),
    toCase("gru", [[4, 3]], { ...gated, bidirectional: "concat", returnSequences: true, goBackwards: true }),
    toCase("lstm", [[5, 3]], gated),
    toCase("lstm", [[1, 1]], { units: 3, useBias: false, returnSequences: true }),
    toCase("lstm", [[4, 2]], { units: 1, goBackwards: true, returnSequences: true }),
    toCase("lstm", [[3, 2]], { units: 3, activation: "swish", recurrentActivation: "softplus" }),
    toCase("lstm", [[3, 2]], { ...gated, ...masked }),
    toCase("lstm", [[3, 2]], { ...gated, ...masked, bidirectional: "mul" }),
    ...(["concat", "sum", "mul", "ave"] as const).map((bidirectional) =>
      toCase("lstm", [[3, 2]], { ...gated, bidirectional, returnSequences: bidirectional !== "sum" }),
    ),
    toCase("lstm", [[3, 2]], { ...gated, bidirectional: "concat" }),
  ];
}

/** All that hears of a mask. */
export function maskedCases(): LayerCase[] {
  const more = { masked: true } as const;
  const gated = { units: 2, recurrentActivation: "sigmoid" } as const;
  const cases = [
    toCase("simpleRnn", [[5, 3]], { units: 2, returnSequences: true }, more),
    toCase("simpleRnn", [[5, 3]], { units: 2, goBackwards: true, recurrentDropout: 0.3 }, more),
    toCase("gru", [[5, 3]], gated, more),
    toCase("gru", [[5, 3]], { ...gated, resetAfter: false, returnSequences: true }, more),
    toCase("gru", [[5, 3]], { ...gated, bidirectional: "concat", recurrentDropout: 0.3 }, more),
    toCase("lstm", [[5, 3]], gated, more),
    toCase("lstm", [[5, 3]], { ...gated, activation: "sin" }, more),
    toCase("gru", [[5, 3]], { ...gated, activation: "sin", goBackwards: true }, more),
    toCase("lstm", [[5, 3]], { ...gated, bidirectional: "sum", returnSequences: true }, more),
    toCase("lstm", [[5, 3]], { ...gated, goBackwards: true, returnSequences: true }, more),
    toCase("selfAttention", [[5, 3]], { heads: 2, keyDim: 2, ...biased }, more),
    toCase("selfAttention", [[5, 3]], { heads: 2, keyDim: 2, causal: true, ...biased }, more),
    toCase(
      "attention",
      [
        [4, 3],
        [5, 3],
      ],
      { useScale: true },
      more,
    ),
    toCase("globalMaxPooling", [[5, 3]], {}, more),
    toCase("globalAveragePooling", [[5, 3]], {}, more),
    toCase("batchNormalization", [[5, 3]], {}, more),
  ];
  return cases.map((one) => ({ ...one, title: `${one.title}, masked` }));
}
