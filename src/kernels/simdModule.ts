/**
 * @file The SIMD module of `assembly/`, working on the memory of TF.js's WASM backend: tensors are used where they lie. It
 * has no memory and no data of its own. Addresses are in bytes; 0 stands for an array that is not there.
 */
import type { BackendWasm } from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";
import plainUrl from "#kernels/simd.plain.wasm?url";
import relaxedUrl from "#kernels/simd.relaxed.wasm?url";

type Call = (...args: readonly (number | boolean)[]) => number;

/** What `assembly/index.ts` exports; each is described where it is written. */
type SimdExports = Readonly<
  Record<
    | "bend"
    | "bendBack"
    | "convolve"
    | "countConvolutionBytes"
    | "countDenseAnswersBytes"
    | "countDenseNetworkBytes"
    | "countGruBytes"
    | "countLstmBytes"
    | "countMultiplyBytes"
    | "countSimpleRnnBytes"
    | "gatherRows"
    | "multiply"
    | "optimize"
    | "poolAverageBack"
    | "poolMax"
    | "poolMaxBack"
    | "runDense"
    | "runDenseNetwork"
    | "runGru"
    | "runGruBack"
    | "runLstm"
    | "runLstmBack"
    | "runSimpleRnn"
    | "runSimpleRnnBack"
    | "scatterRows"
    | "standardizeColumns"
    | "standardizeColumnsBack"
    | "standardizeRows"
    | "standardizeRowsBack"
    | "sumRows"
    | "toDepthwiseInput"
    | "toDepthwiseKernel"
    | "toInputGradient"
    | "toKernelGradient"
    | "toScoreSlopes"
    | "trainDenseNetwork"
    | "unblend",
    Call
  >
>;

export interface SimdModule {
  readonly call: SimdExports;
  /** It multiplies and adds in one instruction. */
  readonly isRelaxed: boolean;
  /** Room for panels of `multiply`. */
  readonly work: number;
  /** Where a tensor lies; 0 for none. */
  at(tensor: tf.TensorInfo | undefined): number;
  /** A new tensor; what is in it is not known. */
  make(shape: readonly number[]): tf.TensorInfo;
  /** Room for so many bytes until the next call of this. */
  reserve(bytes: number): number;
  /** Fills with zeros. */
  clear(tensor: tf.TensorInfo): void;
  copy(from: tf.TensorInfo, to: tf.TensorInfo): void;
  /** Lists of whole numbers, and one of floats, in memory until the next call of this: where each begins. */
  write(
    lists: readonly ArrayLike<number>[],
    floats: readonly number[],
  ): { readonly lists: readonly number[]; readonly floats: number };
}

/** From tensors by name, some of which may be missing, and an order to new tensors. */
export type SimdKernel<O> = (
  module: SimdModule,
  inputs: Readonly<Record<string, tf.TensorInfo | undefined>>,
  order: O,
) => tf.TensorInfo[];

/** A function that hands back its four numbers: valid where SIMD is known. */
const plainProbe = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 123, 1, 123, 3, 2, 1, 0, 10, 6, 1, 4, 0, 32, 0, 11,
];
/** A function that multiplies and adds four numbers in one: valid where relaxed SIMD is known. */
const relaxedProbe = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 8, 1, 96, 3, 123, 123, 123, 1, 123, 3, 2, 1, 0, 10, 13, 1, 11, 0, 32, 0, 32,
  1, 32, 2, 253, 133, 2, 11,
];

/** The parts of TF.js's own module that we build upon. */
interface Host {
  readonly asm: { readonly memory: WebAssembly.Memory };
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
}

/** Whether this browser can run the module at all; nearly all that are in use can. */
export function knowsSimd(): boolean {
  return typeof WebAssembly === "object" && WebAssembly.validate(Uint8Array.from(plainProbe));
}

/** Rejects where the browser knows no SIMD. TF.js's WASM backend must be the one in use. */
export async function loadSimdModule(): Promise<SimdModule> {
  const backend = tf.backend() as BackendWasm;
  const host = backend.wasm as unknown as Host;
  const isRelaxed = WebAssembly.validate(Uint8Array.from(relaxedProbe));
  const response = await fetch(isRelaxed ? relaxedUrl : plainUrl);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const imports = { env: { memory: host.asm.memory } };
  const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), imports);
  const { _malloc: allocate } = host;
  const call = instance.exports as unknown as SimdExports;
  const reserve = createRoom(host);
  const writeRoom = createRoom(host);
  return {
    call,
    isRelaxed,
    work: allocate(call.countMultiplyBytes()) >>> 0,
    at: (tensor) => (tensor ? backend.dataIdMap.get(tensor.dataId).memoryOffset : 0),
    make: (shape) => backend.makeOutput([...shape], "float32"),
    reserve,
    clear: (tensor) => void backend.typedArrayFromHeap(tensor).fill(0),
    copy: (from, to) => backend.typedArrayFromHeap(to).set(backend.typedArrayFromHeap(from)),
    write(lists, floats) {
      const sizes = lists.map(({ length }) => 4 * length);
      const start = writeRoom(sizes.reduce((a, b) => a + b, 4 * floats.length));
      let to = start + 4 * floats.length;
      host.HEAPF32.set(floats, start >> 2);
      const places = lists.map((list, i) => {
        host.HEAP32.set(list, to >> 2);
        to += sizes[i]!;
        return to - sizes[i]!;
      });
      return { lists: places, floats: start };
    },
  };
}

/** A piece of memory that grows with what is asked of it, and never shrinks. */
function createRoom({ _malloc: allocate, _free: release }: Host): (bytes: number) => number {
  let address = 0;
  let size = 0;
  return (bytes) => {
    if (bytes > size) {
      if (size > 0) release(address);
      size = Math.ceil(bytes * 1.25);
      address = allocate(size) >>> 0;
      if (address === 0) throw new Error(`there is no memory for ${size} bytes`);
    }
    return address;
  };
}
