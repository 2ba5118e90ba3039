import { expect, test } from "vitest";
import { toTemplate } from "#model/templates.ts";
import { toExperimentName } from "#i18n/experimentName.ts";

test("an experiment is called by its title, else by its set, and of several series by the one", () => {
  const sunspots = toTemplate("sunspots-gru");
  expect([
    toExperimentName(toTemplate("spiral"), "en"),
    toExperimentName(sunspots, "en"),
    toExperimentName(sunspots, "zh"),
    toExperimentName({ ...sunspots, title: "Mine" }, "en"),
  ]).toEqual(["Spirals", "Sunspots", "太阳黑子", "Mine"]);
});
