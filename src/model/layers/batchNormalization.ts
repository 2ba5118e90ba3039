/**
 * Scales each feature to mean 0 and deviation 1 over the batch, then by learned γ and β (Ioffe and Szegedy 2015).
 * A trained network uses the moving averages. Weights in Keras order: γ, β, moving mean, moving variance.
 */
export interface BatchNormalizationLayer {
  readonly kind: "batchNormalization";
  readonly id: string;
  readonly momentum: number;
  readonly epsilon: number;
}
