/**
 * @file TF.js's WebGPU backend with pieces of tensors that share the tensor's memory. TF.js 4.22 copies whatever is cut
 * out in a dispatch of its own; WebGPU can bind a part of a buffer, if it begins at a multiple of 256 bytes. So weights
 * cut out of one long vector, one batch of a set, or one of the answers that a kernel has packed into its one output
 * cost nothing. The rest is cut as before.
 */
import * as tf from "@tensorflow/tfjs-core";
import { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { replaceSlice } from "#kernels/slices.ts";
import { canBegin } from "#kernels/webgpu/pieces.ts";

/** What TF.js hands on to WebGPU as it is. */
interface Place {
  readonly buffer: GPUBuffer;
  /** In bytes, as WebGPU wants it. */
  readonly offset: number;
  readonly size: number;
}

export class PieceBackend extends WebGPUBackend {
  /** By the data of a piece: where it lies, and the data that own the memory. */
  readonly #pieces = new WeakMap<object, Place & { readonly owner: object }>();

  /** `x` from number `start` on, or null where it cannot share memory. Both may be given back in any order. */
  cut(x: tf.TensorInfo, start: number, shape: readonly number[]): tf.TensorInfo | null {
    const size = tf.util.sizeFromShape([...shape]);
    if (size === 0 || x.dtype === "string" || x.dtype === "complex64") return null;
    if (this.shouldExecuteOnCPU([x])) return null;
    this.uploadToGPU(x.dataId);
    const whole = this.#toPlace(x.dataId);
    if (!whole || !canBegin(whole.offset / 4 + start)) return null;
    const piece = this.makeTensorInfo([...shape], x.dtype);
    const place = { buffer: whole.buffer, offset: whole.offset + 4 * start, size: 4 * size };
    this.tensorMap.get(piece.dataId).resource = place as unknown as GPUExternalTexture;
    const owner = this.#pieces.get(x.dataId)?.owner ?? x.dataId;
    this.#pieces.set(piece.dataId, { ...place, owner });
    this.incRef(owner);
    return piece;
  }

  /** Where a tensor lies in whose memory; null for one that owns all of its own. */
  toPiece(x: tf.TensorInfo): (Place & { readonly owner: object }) | null {
    return this.#pieces.get(x.dataId) ?? null;
  }

  /** Resolves when all that was asked of the device is done, what TF.js holds back for a larger submit included. */
  async finish(): Promise<void> {
    this.ensureCommandEncoderReady();
    this.endComputePassEncoder();
    this.submitQueue();
    await this.queue.onSubmittedWorkDone();
  }

  override disposeData(id: object, force?: boolean): boolean {
    const isGone = super.disposeData(id, force);
    if (isGone) this.#leave(id);
    return isGone;
  }

  override read(id: object): ReturnType<WebGPUBackend["read"]> {
    this.#own(id);
    return super.read(id);
  }

  override readSync(id: object): ReturnType<WebGPUBackend["readSync"]> {
    this.#own(id);
    return super.readSync(id);
  }

  override readToGPU(id: object): ReturnType<WebGPUBackend["readToGPU"]> {
    this.#own(id);
    return super.readToGPU(id);
  }

  #toPlace(id: object): Place | null {
    const { resource } = this.tensorMap.get(id);
    if (resource instanceof GPUBuffer) return { buffer: resource, offset: 0, size: resource.size };
    return this.#pieces.get(id) ?? null;
  }

  /** Gives a piece memory of its own: TF.js reads whole buffers. */
  #own(id: object): void {
    const piece = this.#pieces.get(id);
    if (!piece) return;
    const { buffer, offset, size } = piece;
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
    const own = this.bufferManager.acquireBuffer(size, usage);
    this.ensureCommandEncoderReady();
    this.endComputePassEncoder();
    this.submitQueue();
    const encoder = this.device.createCommandEncoder();
    encoder.copyBufferToBuffer(buffer, offset, own, 0, size);
    this.queue.submit([encoder.finish()]);
    this.tensorMap.get(id).resource = own;
    this.#leave(id);
  }

  #leave(id: object): void {
    const piece = this.#pieces.get(id);
    if (!piece) return;
    this.#pieces.delete(id);
    // If its own tensor has gone before, TF.js waits for nobody to say so.
    if (super.disposeData(piece.owner)) tf.engine().removeDataId(piece.owner, this);
  }
}

/** Cuts pieces wherever TF.js would copy one stretch of memory; call once, after the backend's package is loaded. */
export function registerPieces(): void {
  replaceSlice("webgpu", (backend, { x, size, start, isPiece }) =>
    isPiece ? (backend as PieceBackend).cut(x, start, size) : null,
  );
}
