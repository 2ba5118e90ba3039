/** @file Why a camera or a microphone did not come, in the four cases that a person can do something about. */

/** denied: by the person or the browser; missing: none there; busy: another program has it; unsupported: no secure page. */
export type DeviceFault = "denied" | "missing" | "busy" | "unsupported";

/** What `getUserMedia` rejected with. */
export function toDeviceFault(error: unknown): DeviceFault {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  return name === "NotFoundError" || name === "OverconstrainedError" ? "missing" : "busy";
}

/** Null where the browser leaves them out: the page did not come over a secure connection. */
export function findDevices(): MediaDevices | null {
  return (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices ?? null;
}
