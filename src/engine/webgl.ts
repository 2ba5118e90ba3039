/** @file TF.js's WebGL backend on a canvas of our own, so that we hear when its context is lost. */
import * as tf from "@tensorflow/tfjs-core";
import { choose, createDevice, isSoftwareName, type Device, type Found } from "#engine/device.ts";

/** Kept while it lives: going back to WebGL takes no second start. */
let running: Device | null = null;

export function findWebGl(): Found | null {
  if (typeof OffscreenCanvas === "undefined") return null;
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
  if (!gl) return null;
  const names = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext(); // Browsers allow only some contexts at a time.
  return { name, software: isSoftwareName(name) };
}

export async function startWebGl(name: string): Promise<Device> {
  if (!running || running.isLost()) running = await start(name);
  await choose("webgl");
  return running;
}

async function start(name: string): Promise<Device> {
  const { MathBackendWebGL } = await import("@tensorflow/tfjs-backend-webgl");
  tf.env().set("SOFTWARE_WEBGL_ENABLED", true); // Who asks for WebGL gets it, be it software.
  const canvas = new OffscreenCanvas(1, 1);
  const lost = new Promise<string>((resolve) => {
    canvas.addEventListener("webglcontextlost", () => resolve("the WebGL context was lost"));
  });
  const backend = new MathBackendWebGL(canvas);
  tf.removeBackend("webgl");
  tf.registerBackend("webgl", () => backend);
  return createDevice("webgl", name, { lost, settle: () => backend.gpgpu.createAndWaitForFence() });
}
