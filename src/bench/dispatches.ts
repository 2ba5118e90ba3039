/** Counts the WebGPU dispatches that happen while `work` runs. */
export async function countDispatches(work: () => Promise<void>): Promise<number> {
  if (!("GPUComputePassEncoder" in globalThis)) {
    await work();
    return 0;
  }
  const pass = GPUComputePassEncoder.prototype;
  const { dispatchWorkgroups, dispatchWorkgroupsIndirect } = pass;
  let count = 0;
  pass.dispatchWorkgroups = function (...sizes) {
    count += 1;
    return dispatchWorkgroups.apply(this, sizes);
  };
  pass.dispatchWorkgroupsIndirect = function (...where) {
    count += 1;
    return dispatchWorkgroupsIndirect.apply(this, where);
  };
  try {
    await work();
  } finally {
    Object.assign(pass, { dispatchWorkgroups, dispatchWorkgroupsIndirect });
  }
  return count;
}
