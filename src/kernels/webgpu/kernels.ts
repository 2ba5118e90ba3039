/** @file Our kernels for TF.js's WebGPU backend, and how they are given to it; `gpu.ts` calls them. */
import * as tf from "@tensorflow/tfjs-core";
import { registerCast } from "#kernels/webgpu/cast.ts";
import { runDense, runDenseInput, runDenseWeights } from "#kernels/webgpu/dense.ts";
import { runConvolution, runConvolutionInput, runConvolutionWeights } from "#kernels/webgpu/convolution.ts";
import { runDenseChain } from "#kernels/webgpu/denseChain.ts";
import { runDepthwiseInput, runDepthwiseKernel } from "#kernels/webgpu/depthwise.ts";
import { runEmbedding, runEmbeddingTable } from "#kernels/webgpu/embedding.ts";
import { runMaxPoolInput } from "#kernels/webgpu/maxPool.ts";
import { runColumnMoments, runNormalize, runNormalizeRows } from "#kernels/webgpu/normalization.ts";
import {
  runNormalizeInput,
  runNormalizeRowsInput,
  runNormalizeWeights,
} from "#kernels/webgpu/normalizationBack.ts";
import { runSpread } from "#kernels/webgpu/spread.ts";
import { runLossSlope } from "#kernels/webgpu/lossSlope.ts";
import { runRecurrentWeights } from "#kernels/webgpu/recurrentWeights.ts";
import { runUpdate } from "#kernels/webgpu/update.ts";
import { runGru, runGruBack } from "#kernels/webgpu/gruSequence.ts";
import { toKernelName, type Inputs } from "#kernels/webgpu/kernel.ts";
import { runLstm, runLstmBack } from "#kernels/webgpu/lstmSequence.ts";
import { PieceBackend, registerPieces } from "#kernels/webgpu/pieceBackend.ts";
import { runSimpleRnn, runSimpleRnnBack } from "#kernels/webgpu/simpleRnnSequence.ts";

const kernels = {
  dense: runDense,
  denseWeights: runDenseWeights,
  denseInput: runDenseInput,
  convolution: runConvolution,
  convolutionWeights: runConvolutionWeights,
  convolutionInput: runConvolutionInput,
  depthwiseKernel: runDepthwiseKernel,
  depthwiseInput: runDepthwiseInput,
  maxPoolInput: runMaxPoolInput,
  embedding: runEmbedding,
  embeddingTable: runEmbeddingTable,
  columnMoments: runColumnMoments,
  normalize: runNormalize,
  normalizeInput: runNormalizeInput,
  normalizeWeights: runNormalizeWeights,
  normalizeRows: runNormalizeRows,
  normalizeRowsInput: runNormalizeRowsInput,
  spread: runSpread,
  lossSlope: runLossSlope,
  update: runUpdate,
  denseChain: runDenseChain,
  recurrentWeights: runRecurrentWeights,
  lstm: runLstm,
  lstmBack: runLstmBack,
  gru: runGru,
  gruBack: runGruBack,
  simpleRnn: runSimpleRnn,
  simpleRnnBack: runSimpleRnnBack,
} satisfies Record<string, (backend: PieceBackend, inputs: Inputs, order: never) => tf.TensorInfo>;

export type Kernels = typeof kernels;

/** Makes a device's backend, with our kernels, the one that TF.js has under the name of `webgpu`. */
export function registerGpu(device: GPUDevice, info: GPUAdapterInfo): void {
  // The package has registered a factory that asks for a device which we could not reach.
  tf.removeBackend("webgpu");
  tf.registerBackend("webgpu", () => new PieceBackend(device, info));
  if (tf.getKernel(toKernelName("lstm"), "webgpu")) return;
  registerPieces();
  registerCast();
  for (const [name, run] of Object.entries(kernels)) {
    tf.registerKernel({
      kernelName: toKernelName(name),
      backendName: "webgpu",
      kernelFunc: ({ inputs, attrs, backend }) =>
        run(backend as PieceBackend, inputs as Inputs, attrs as unknown as never),
    });
  }
}
