import { readFileSync } from "node:fs";
import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import type { Experiment } from "#model/experiment.ts";
import { parseLink, toLink } from "#model/link.ts";
import { parseSharedLink, toTrainedLink } from "#model/sharedLink.ts";
import { toTemplate } from "#model/templates.ts";
import { toWeightPlaces, type Trained } from "#model/trained.ts";
import { createRandom, drawNormal } from "#base/random.ts";

/** Weights as they may come out of training: kernels around 0, some arrays of one sign. */
function train(experiment: Experiment): Trained {
  const random = createRandom(1);
  const weights = toWeightPlaces(experiment).map(({ layer, name, shape, size }) => ({
    layer,
    name,
    shape,
    values: Float32Array.from({ length: size }, () =>
      name === "movingVariance" ? 0.001 + 10 * random() : drawNormal(random),
    ),
  }));
  return { step: 70_000, epoch: 123, sample: 40, weights };
}

const spiral = toTemplate("spiral");
const letters = toTemplate("letters");
const codeOf = (link: string) => {
  const parsed = parseSharedLink(link);
  if (!parsed.ok) return parsed.error.code;
  const { weights } = parsed.value;
  return weights === null ? "none" : weights.ok ? "ok" : weights.error.code;
};

/** How far the numbers moved at most, as a share of the widest one of their array. */
function toError(before: Trained, after: Trained): number {
  return Math.max(
    ...before.weights.map(({ values }, i) => {
      const widest = Math.max(...values.map(Math.abs));
      const moved = values.map((value, k) => Math.abs(value - after.weights[i]!.values[k]!));
      return Math.max(...moved) / widest;
    }),
  );
}

test.each([
  [16, 1 / 65_534],
  [8, 1 / 254],
] as const)(
  "with %i bits a weight moves by half a step at most, and the run stands where it stood",
  (bits, step) => {
    const trained = train(spiral);
    const parsed = parseSharedLink(`http://localhost/#${toTrainedLink(spiral, trained, bits)}`);
    if (!parsed.ok || !parsed.value.weights?.ok) throw new Error("the link did not open");
    const { experiment, weights } = parsed.value;
    expect(experiment).toEqual(spiral);
    expect(weights.value.bits).toBe(bits);
    expect(weights.value.trained).toMatchObject({ step: 70_000, epoch: 123, sample: 40 });
    expect(toError(trained, weights.value.trained)).toBeLessThanOrEqual(step * 1.001);
  },
);

test("zeros stay zeros, and biases keep 16 bits", () => {
  const trained = train(spiral);
  trained.weights[0]!.values[3] = 0;
  const parsed = parseSharedLink(toTrainedLink(spiral, trained, 8)!);
  const after = parsed.ok && parsed.value.weights?.ok ? parsed.value.weights.value.trained : null;
  expect(after!.weights[0]!.values[3]).toBe(0);
  const biases = (run: Trained) => ({ ...run, weights: run.weights.filter(({ name }) => name === "bias") });
  expect(toError(biases(trained), biases(after!))).toBeLessThan(1 / 65_000);
});

test("whoever wants the experiment alone gets it from the same link", () => {
  expect(parseLink(toTrainedLink(spiral, train(spiral), 8)!)).toEqual({ ok: true, value: spiral });
});

test("weights that fit no link, or are no numbers, make none", () => {
  const lenet = toTemplate("lenet5");
  expect(toTrainedLink(lenet, train(lenet), 8)).toBeNull();
  const broken = train(spiral);
  broken.weights[0]!.values[0] = Number.NaN;
  expect(toTrainedLink(spiral, broken, 8)).toBeNull();
});

test("weights cut short, changed, or of another network are refused, and the experiment opens", () => {
  const link = toTrainedLink(spiral, train(spiral), 8)!;
  const at = link.indexOf("&w1=") + 4;
  const cut = Array.from({ length: link.length - at }, (_, i) => codeOf(link.slice(0, at + i)));
  expect(new Set(cut)).toEqual(new Set(["weights.damaged"]));
  const other = link[at + 40] === "A" ? "B" : "A";
  expect(codeOf(`${link.slice(0, at + 40)}${other}${link.slice(at + 41)}`)).toBe("weights.damaged");
  expect(codeOf(`${toLink(letters)}${link.slice(at - 4)}`)).toBe("weights.damaged");
  assert(
    property(string(), (text) => {
      expect(["weights.damaged", "none"]).toContain(codeOf(`#${toLink(spiral)}&w1=${text}`));
    }),
  );
});

test("weights of a newer page are named as such; what else stands behind & is let pass", () => {
  expect(codeOf(`${toLink(spiral)}&w2=abc`)).toBe("document.newerVersion");
  expect(codeOf(`${toLink(spiral)}&x=abc`)).toBe("none");
  expect(codeOf("e9=q64FAA&w1=abc")).toBe("document.newerVersion");
});

test("a link with weights that was sent long ago opens", () => {
  const link = readFileSync(new URL("fixtures/w1.link.txt", import.meta.url), "utf8").trim();
  const parsed = parseSharedLink(link);
  const weights = parsed.ok && parsed.value.weights?.ok ? parsed.value.weights.value : null;
  expect(weights?.trained).toMatchObject({ step: 70_000, epoch: 123, sample: 40 });
  expect(toError(train(spiral), weights!.trained)).toBeLessThan(1 / 250);
});
