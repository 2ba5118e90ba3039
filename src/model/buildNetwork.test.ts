import { expect, test } from "vitest";
import { buildNetwork, fork } from "#model/buildNetwork.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Network } from "#model/network.ts";

const linksOf = ({ links }: Network) => links.map(({ from, to }) => `${from}>${to}`).join(" ");

test("steps become a chain from the input to the output", () => {
  const network = buildNetwork([["conv2d", { filters: 3 }], ["flatten"]], { activation: "softmax" });
  expect(linksOf(network)).toBe("input>conv2d_1 conv2d_1>flatten1 flatten1>output");
  expect(network.layers).toEqual([
    { kind: "input", id: "input", port: "all" },
    { ...layerKinds.conv2d.defaults, kind: "conv2d", id: "conv2d_1", filters: 3 },
    { kind: "flatten", id: "flatten1" },
    { ...layerKinds.output.defaults, kind: "output", id: "output", activation: "softmax" },
  ]);
});

test("no steps are a network of input and output", () => {
  expect(linksOf(buildNetwork([]))).toBe("input>output");
});

test("branches read what stands before the fork and meet in its join, in their order", () => {
  const network = buildNetwork([["conv2d"], fork("add", [["conv2d"], ["conv2d"]], []), ["flatten"]]);
  expect(linksOf(network)).toBe(
    "input>conv2d_1 conv2d_1>conv2d_2 conv2d_2>conv2d_3 conv2d_3>add1 conv2d_1>add1 add1>flatten1 flatten1>output",
  );
});

test("forks may stand in forks", () => {
  const network = buildNetwork([fork("concatenate", [fork("add", [["dense"]], [])], [["dense"]])]);
  expect(linksOf(network)).toBe(
    "input>hidden1 hidden1>add1 input>add1 input>hidden2 add1>concatenate1 hidden2>concatenate1 concatenate1>output",
  );
});
