import { describe, expect, test } from "vitest";
import { parseExperiment } from "#model/parse.ts";
import { templateIds, toTemplate } from "#model/templates.ts";
import { validate } from "#model/validate.ts";

describe.each(templateIds)("%s", (id) => {
  test("has no problems", () => {
    expect(validate(toTemplate(id))).toEqual([]);
  });

  test("is a well-formed document", () => {
    expect(parseExperiment(toTemplate(id))).toEqual({ ok: true, value: toTemplate(id) });
  });
});
