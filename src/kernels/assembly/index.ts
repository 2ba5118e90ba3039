/** @file What the SIMD module exports; `npm run kernels` compiles it. */
export { bend, bendBack } from "./activations";
export { convolve, countConvolutionBytes, toInputGradient, toKernelGradient } from "./convolution";
export { runDense, sumRows } from "./dense";
export { countDenseAnswersBytes, runDenseNetwork } from "./denseAnswers";
export { countDenseNetworkBytes, trainDenseNetwork } from "./denseNetwork";
export { toDepthwiseInput, toDepthwiseKernel } from "./depthwise";
export { gatherRows, scatterRows } from "./gather";
export { countGruBytes, runGru, runGruBack } from "./gru";
export { toScoreSlopes } from "./losses";
export { countLstmBytes, runLstm, runLstmBack } from "./lstm";
export { countMultiplyBytes, multiply } from "./multiply";
export { standardizeColumns, standardizeColumnsBack, standardizeRows, standardizeRowsBack } from "./normalization";
export { optimize } from "./optimizers";
export { poolAverageBack, poolMax, poolMaxBack } from "./pools";
export { countSimpleRnnBytes, runSimpleRnn, runSimpleRnnBack } from "./simpleRnn";
export { unblend } from "./unblend";
