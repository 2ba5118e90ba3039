import type { PlaneFeature } from "#model/data.ts";

/** The formula of each feature of the plane in plain text; the same in every language. */
export const formulas: Readonly<Record<PlaneFeature, string>> = {
  x1: "x₁",
  x2: "x₂",
  x1Squared: "x₁²",
  x2Squared: "x₂²",
  x1x2: "x₁x₂",
  sinX1: "sin x₁",
  sinX2: "sin x₂",
  cosX1: "cos x₁",
  cosX2: "cos x₂",
};
