/** Losses are compared after so many steps, so that nobody is quick by being wrong. */
export const lossSteps = [0, 10, 50] as const;
