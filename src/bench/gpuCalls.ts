/** @file What WebGPU is told to do, counted from here on in this worker. */

export interface GpuCalls {
  readonly dispatches: number;
  readonly submits: number;
}

/** Answers how many there have been since. */
export function watchGpu(): () => GpuCalls {
  let [dispatches, submits] = [0, 0];
  if ("GPUQueue" in globalThis) {
    const pass = GPUComputePassEncoder.prototype;
    const { dispatchWorkgroups, dispatchWorkgroupsIndirect } = pass;
    pass.dispatchWorkgroups = function (...sizes) {
      dispatches += 1;
      return dispatchWorkgroups.apply(this, sizes);
    };
    pass.dispatchWorkgroupsIndirect = function (...where) {
      dispatches += 1;
      return dispatchWorkgroupsIndirect.apply(this, where);
    };
    const queue = GPUQueue.prototype;
    const { submit } = queue;
    queue.submit = function (buffers) {
      submits += 1;
      return submit.call(this, buffers);
    };
  }
  return () => ({ dispatches, submits });
}
