/**
 * While training, sets each number to 0 with probability `rate` and scales the others by 1 / (1 − rate)
 * (Srivastava et al. 2014). Does nothing in a trained network.
 */
export interface DropoutLayer {
  readonly kind: "dropout";
  readonly id: string;
  readonly rate: number;
}
