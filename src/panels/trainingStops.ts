/** @file Where the sliders of the training settings stop: steps of 1 and 3, which look even on a logarithmic scale. */

export const rateStops = [1e-5, 3e-5, 1e-4, 3e-4, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10] as const;
export const penaltyStops = [0, 1e-5, 3e-5, 1e-4, 3e-4, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1] as const;
