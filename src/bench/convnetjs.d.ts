/** The part of ConvNetJS 0.3 that the bench drives; the package brings no types. */
declare module "convnetjs" {
  namespace convnetjs {
    interface Vol {
      readonly w: Float64Array | number[];
    }
    interface Layer {
      /** One for each unit, and their biases; of layers with weights. */
      readonly filters?: readonly Vol[];
      readonly biases?: Vol;
    }
    interface Net {
      readonly layers: Layer[];
      makeLayers(definitions: readonly Readonly<Record<string, unknown>>[]): void;
      forward(x: Vol): Vol;
    }
    interface Trainer {
      /** One sample; the weights move after each `batch_size` of them. */
      train(x: Vol, target: number | readonly number[]): { readonly loss: number };
    }
  }
  const convnetjs: {
    readonly Vol: new (width: number, height: number, depth: number, value?: number) => convnetjs.Vol;
    readonly Net: new () => convnetjs.Net;
    readonly Trainer: new (
      net: convnetjs.Net,
      options: Readonly<Record<string, unknown>>,
    ) => convnetjs.Trainer;
  };
  // CommonJS: the bundler hands out `module.exports` as the default.
  export = convnetjs;
}
