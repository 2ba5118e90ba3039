/** @file The built-in tasks that read files, or take longer than a unit test may: each can be solved, and not by waiting. */
import { toChallenge } from "#model/challenges/challenges.ts";
import type { ChallengeId } from "#model/challenges/challenge.ts";
import { buildNetwork } from "#model/buildNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { toGoalStates } from "#model/goals.ts";
import type { Network } from "#model/network.ts";
import { ask, expect, openPlayground, test } from "./fixtures.ts";

const solve =
  (network: Network, learningRate: number) =>
  (experiment: Experiment): Experiment => ({
    ...experiment,
    network,
    training: { ...experiment.training, learningRate },
  });

/** One way to solve each, and the epochs that it takes at most. */
const solutions: readonly (readonly [ChallengeId, number, (experiment: Experiment) => Experiment])[] = [
  [
    "two-measurements",
    60,
    (experiment) => ({
      ...experiment,
      data: {
        ...experiment.data,
        without: ["flipper_length_mm", "body_mass_g", "is_male"],
      } as Experiment["data"],
      training: { ...experiment.training, learningRate: 0.03 },
    }),
  ],
  [
    "small-eye",
    60,
    solve(
      buildNetwork(
        [["conv2d", { filters: 8, padding: "same" }], ["maxPooling2d"], ["maxPooling2d"], ["flatten"]],
        { activation: "softmax" },
      ),
      0.01,
    ),
  ],
  ["sun-cycle", 15, solve(buildNetwork([["gru", { units: 12 }]], { activation: "linear" }), 0.005)],
  [
    "echo",
    40,
    solve(buildNetwork([["lstm", { units: 24, returnSequences: true }]], { activation: "sigmoid" }), 0.01),
  ],
  [
    "poem",
    12,
    solve(
      buildNetwork(
        [
          ["embedding", { inputDim: 1000, outputDim: 64 }],
          ["lstm", { units: 96, returnSequences: true }],
        ],
        { activation: "softmax" },
      ),
      0.004,
    ),
  ],
];

test("the later rungs of the ladder can be climbed", async ({ page }) => {
  await openPlayground(page, "?backend=wasm");
  for (const [id, epochs, change] of solutions) {
    const { experiment: start, goals } = toChallenge(id);
    const reach = async (experiment: Experiment) => {
      const figures = (await ask(page, "metrics")).at(-1)!;
      return toGoalStates(goals, { figures, experiment, start, deviation: 1 }).every(Boolean);
    };
    await ask(page, "load", start);
    expect(await reach(start), `${id} is open at its start`).toBe(false);
    const solved = change(start);
    await ask(page, "load", solved);
    let epoch = 0;
    for (; epoch < epochs && !(await reach(solved)); epoch++) await ask(page, "step", "epoch", 1);
    expect(await reach(solved), `${id} is solved within ${epochs} epochs`).toBe(true);
  }
});
