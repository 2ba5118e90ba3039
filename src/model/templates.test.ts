import { describe, expect, test } from "vitest";
import { parseExperiment } from "#model/parse.ts";
import { templateIds, toTemplate } from "#model/templates.ts";
import { countFlops, toPlans } from "#model/shape.ts";
import { isSequenceData } from "#model/sequenceData.ts";
import { toEndsOf, toSampleShape } from "#model/task.ts";
import { toSize } from "#model/tensorShape.ts";
import { validate } from "#model/validate.ts";

describe.each(templateIds)("%s", (id) => {
  test("has no problems", () => {
    expect(validate(toTemplate(id))).toEqual([]);
  });

  test("takes no more than 2 million operations for a sample, or half a million for a step of a sequence", () => {
    const { network, data, training } = toTemplate(id);
    const most = isSequenceData(data) ? 500_000 * toSize(toSampleShape(data)) : 2_000_000;
    expect(countFlops(toPlans(network, toEndsOf(data, training.loss)))).toBeLessThan(most);
  });

  test("is a well-formed document", () => {
    expect(parseExperiment(toTemplate(id))).toEqual({ ok: true, value: toTemplate(id) });
  });
});
