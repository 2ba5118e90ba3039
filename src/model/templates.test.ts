import { describe, expect, test } from "vitest";
import { parseExperiment } from "#model/parse.ts";
import { templateIds, toTemplate } from "#model/templates.ts";
import { countFlops, toPlans } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";
import { validate } from "#model/validate.ts";

describe.each(templateIds)("%s", (id) => {
  test("has no problems", () => {
    expect(validate(toTemplate(id))).toEqual([]);
  });

  test("takes no more than 2 million operations for a sample", () => {
    const { network, data, training } = toTemplate(id);
    expect(countFlops(toPlans(network, toEndsOf(data, training.loss)))).toBeLessThan(2_000_000);
  });

  test("is a well-formed document", () => {
    expect(parseExperiment(toTemplate(id))).toEqual({ ok: true, value: toTemplate(id) });
  });
});
