/**
 * @file `npm run figures [template…]`: trains templates on the built page, as a visitor would, and prints the table of
 * results that the README shows. Every line says the seed and the epochs, so that anyone gets the same figures.
 */
import { join } from "node:path";
import { chromium } from "playwright";
import { browserArgs, needBrowser } from "./browser.mjs";
import { isStale } from "./freshness.mjs";
import { serve } from "./serve.mjs";
import { root, runTool } from "./tool.mjs";

/** How long each template is trained, in epochs. */
const plans = [
  { template: "perceptron", epochs: 20 },
  { template: "spiral", epochs: 200 },
  { template: "mnist-mlp", epochs: 8 },
  { template: "lenet5", epochs: 6 },
  { template: "mini-vgg", epochs: 10 },
  { template: "mini-resnet", epochs: 12 },
  { template: "inception", epochs: 25 },
  { template: "mobilenet", epochs: 25 },
  { template: "conv-autoencoder", epochs: 8 },
  { template: "denoising-autoencoder", epochs: 8 },
  { template: "rows-lstm", epochs: 6 },
  { template: "sunspots-gru", epochs: 2 },
  { template: "passengers-gru", epochs: 60 },
  { template: "co2-gru", epochs: 10 },
  { template: "weather-gru", epochs: 10 },
  { template: "stocks-lstm", epochs: 10 },
  { template: "fraud-labels", epochs: 16 },
  { template: "fraud-predictor", epochs: 6 },
  { template: "fraud-autoencoder", epochs: 3 },
  { template: "echo-lstm", epochs: 30 },
  { template: "parity-lstm", epochs: 40 },
  { template: "brackets-rnn", epochs: 50 },
  { template: "brackets-lstm", epochs: 50 },
  { template: "adding-rnn", epochs: 8 },
  { template: "adding-lstm", epochs: 8 },
  { template: "tang-poems", epochs: 16 },
  { template: "sherlock", epochs: 5 },
  { template: "word-language", epochs: 15 },
  { template: "dates", epochs: 12 },
  { template: "dates-attention", epochs: 10 },
  { template: "spoken-digits", epochs: 25 },
  { template: "recommend-dot", epochs: 12 },
  { template: "recommend-mlp", epochs: 24 },
];
const backend = "wasm";

async function run(wanted) {
  const chosen = plans.filter(({ template }) => wanted.length === 0 || wanted.includes(template));
  if (chosen.length === 0) throw new Error(`Templates: ${plans.map(({ template }) => template).join(", ")}`);
  if (isStale(root, "dist/index.html")) {
    const { code, output } = await runTool("vite", ["build"], { quiet: true });
    if (code !== 0) throw new Error(output);
  }
  const server = await serve(join(root, "dist"), { port: 0 });
  const browser = await chromium.launch({ executablePath: await needBrowser(), args: browserArgs });
  try {
    console.log(
      "| Template | Data | Parameters | Seed | Epochs | Test part | Without a network | Training part | Minutes |",
    );
    console.log("| --- | --- | ---: | ---: | ---: | --- | --- | --- | ---: |");
    for (const { template, epochs } of chosen) {
      const page = await browser.newPage();
      await page.goto(`${server.url}?backend=${backend}&lang=en`);
      await page.waitForFunction(() => "layerloom" in window);
      const result = await page.evaluate(train, { template, epochs });
      console.log(toRow(template, epochs, result));
      await page.close();
    }
    console.log(`\nChromium ${browser.version()}, ${backend}.`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page. */
async function train({ template, epochs }) {
  const { layerloom } = window;
  await layerloom.load({ template });
  const start = performance.now();
  await layerloom.step("epoch", epochs);
  const minutes = (performance.now() - start) / 60_000;
  const [experiment, weights, metrics] = [
    await layerloom.experiment(),
    await layerloom.weights(),
    await layerloom.metrics(),
  ];
  const parameters = weights.reduce((sum, { values }) => sum + values.length, 0);
  const score = await layerloom.score();
  return {
    set: experiment.data.set,
    seed: experiment.seed,
    parameters,
    minutes,
    score,
    point: metrics.at(-1),
  };
}

function toRow(template, epochs, { set, seed, parameters, minutes, score, point }) {
  const cells = [
    template,
    set,
    parameters.toLocaleString("en"),
    seed,
    epochs,
    score
      ? `${measures[score.measure]} ${toMeasured(score.measure, score.value)}`
      : toFigure(point.testAccuracy, point.testLoss),
    score
      ? score.baselines.map(({ name, value }) => `${name} ${toMeasured(score.measure, value)}`).join(", ")
      : "",
    toFigure(point.trainAccuracy, point.trainLoss),
    minutes.toFixed(1),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** What fits each task on sequences, as `layerloom.score()` names it. */
const measures = {
  bitsPerCharacter: "bits per character",
  accuracy: "accuracy",
  rmse: "RMSE",
  mse: "MSE",
  averagePrecision: "average precision",
  exactMatch: "exact match",
};

function toMeasured(measure, value) {
  if (measure === "accuracy" || measure === "exactMatch") return `${(100 * value).toFixed(1)} %`;
  return value.toFixed(measure === "bitsPerCharacter" ? 2 : 3);
}

/** Accuracy where there is one, else the loss. */
function toFigure(accuracy, loss) {
  return Number.isNaN(accuracy) ? `loss ${loss.toFixed(4)}` : `${(100 * accuracy).toFixed(1)} %`;
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
