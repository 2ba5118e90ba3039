/** @file What it costs to watch a network train. */
import { toFigure } from "./table.mjs";

const names = ["spiral-mlp", "mnist-cnn"];

export async function measureProbes(page, backend, tell) {
  const rows = [];
  for (const name of names) {
    tell(`${name} on ${backend} …`);
    const { stepsPerSecond, probedStepsPerSecond, probesPerSecond } = await page.evaluate(
      ([name, backend]) => window.bench.probe(name, { backend }),
      [name, backend],
    );
    const cost = 100 * (1 - probedStepsPerSecond / stepsPerSecond);
    rows.push([
      `${name} ${backend}`,
      toFigure(stepsPerSecond),
      toFigure(probedStepsPerSecond),
      toFigure(probesPerSecond, 2),
      `${cost.toFixed(0)} %`,
    ]);
  }
  const head = ["workload", "steps per second", "with probes", "probes per second", "cost"];
  return [{ title: "Playing with and without probes", head, rows }];
}
