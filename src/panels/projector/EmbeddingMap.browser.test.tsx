import { beforeAll, beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { buildNetwork } from "#model/buildNetwork.ts";
import { defaultExperiment } from "#model/presets.ts";
import { createTestPlayground, drawn, renderIn } from "#panels/playground.fixture.tsx";
import { tinyWords } from "#panels/results/words/words.fixture.ts";
import { TimePanel } from "#panels/time/TimePanel.tsx";
import { setTime } from "#state/view.ts";
import { readPalette } from "#viz/palette.ts";
import { loadTokens, pressKey } from "#viz/stage.fixture.ts";

beforeAll(loadTokens);

beforeEach(async () => {
  const { signs } = tinyWords.alphabet;
  const playground = await createTestPlayground(
    {
      ...defaultExperiment,
      data: {
        kind: "words",
        set: "tiny-words",
        pack: { classes: 2, distinct: 26, longest: 5, train: 10, test: 10 },
        length: 5,
      },
      network: buildNetwork(
        [
          ["embedding", { inputDim: signs.length, outputDim: 6 }],
          ["gru", { units: 4 }],
        ],
        { activation: "softmax" },
      ),
      training: { ...defaultExperiment.training, loss: "categoricalCrossEntropy" },
    },
    tinyWords,
  );
  const { network } = playground.session.store.getState();
  setTime(playground.view, { layer: network.layers.find(({ kind }) => kind === "embedding")!.id });
  renderIn(playground, <TimePanel />);
  await expect.element(page.getByRole("img", { name: /^Map of 27 signs/ })).toBeVisible();
  await expect.element(page.getByText(/The two directions .+: \d+% of their variance/)).toBeVisible();
  await drawn();
});

const plot = () => page.getByRole("img", { name: /^Map of 27 signs/ }).element();
const canvas = () => plot().querySelector("canvas")!;

/** How many pixels have a colour. */
function countPixels(color: readonly number[]): number {
  const { data } = canvas().getContext("2d")!.getImageData(0, 0, canvas().width, canvas().height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (color.every((part, channel) => data[i + channel] === part)) count++;
  }
  return count;
}

test("signs have the colour of their sort, and the legend tells which", async () => {
  const legend = [...document.querySelectorAll<HTMLElement>(".viz-scatter-group")];
  expect(legend.map((part) => part.textContent)).toEqual(["vowels", "consonants", "special signs"]);
  const { categorical } = readPalette(plot());
  const [vowels, consonants, special] = [0, 1, 2].map((group) => countPixels(categorical(group)));
  // 6 vowels, 20 consonants, one sign for all others; names may cover some of a dot
  expect(special).toBeGreaterThan(0);
  expect(vowels).toBeGreaterThan(2 * special!);
  expect(consonants).toBeGreaterThan(2 * vowels!);
});

test("UMAP arranges the same signs anew, PCA brings the first map back", async () => {
  const before = canvas().toDataURL();
  const choose = (name: string) => page.getByRole("radio", { name }).click({ force: true });
  await choose("UMAP");
  await expect.element(page.getByText("Neighbours stay neighbours", { exact: false })).toBeVisible();
  await drawn();
  const arranged = canvas().toDataURL();
  expect(arranged).not.toBe(before);
  await page.getByRole("button", { name: "Arrange again" }).click();
  await expect.element(page.getByText("Neighbours stay neighbours", { exact: false })).toBeVisible();
  await drawn();
  // the same rows give the same map
  expect(canvas().toDataURL()).toBe(arranged);
  await choose("PCA");
  await expect.element(page.getByText(/of their variance/)).toBeVisible();
  await drawn();
  expect(canvas().toDataURL()).toBe(before);
});

test("a sign that the keys chose has its nearest neighbours named", async () => {
  pressKey(plot(), "ArrowRight");
  const name = /\. (.) \(no\. (\d+)\)$/.exec(plot().ariaLabel!);
  expect(name?.[1]).toBe(tinyWords.alphabet.signs[Number(name?.[2])]);
  pressKey(plot(), "Enter");
  const near = page.getByText(new RegExp(`^Nearest to ${name![1]}: (. −?[01]\\.\\d\\d( · )?){6}$`));
  await expect.element(near).toBeVisible();
  await drawn();
  pressKey(plot(), "Escape");
  pressKey(plot(), "Escape");
  await expect
    .element(page.getByText("Choose a sign to see its nearest neighbours", { exact: false }))
    .toBeVisible();
});
