/**
 * @file What the page may do, in the words of the browser: its Content-Security-Policy and its Permissions-Policy. One
 * list for the built page (a meta element), the server here, and the file `_headers` that some hosts read.
 */

/**
 * Nothing but what is named. No inline script or style, no `eval`; WebAssembly is compiled, workers come from the page's
 * own files or from a blob (sandboxed frames). `connect-src` names https and http, since a person may open a data pack from an
 * address; a test watches that nothing else asks another host for anything.
 */
const directives = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "font-src": "'self'",
  "img-src": "'self' data: blob:",
  "media-src": "'self' blob:",
  "connect-src": "'self' https: http:",
  "worker-src": "'self' blob:",
  "frame-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** The policy as a header or a meta element carries it. Who may frame the page is the host's to add: see the README. */
export const contentPolicy = Object.entries(directives)
  .map(([name, sources]) => `${name} ${sources}`)
  .join("; ");

/** The webcam and the microphone are asked for by a press; everything else of the kind is off. */
const permissionsPolicy = [
  "camera=(self)",
  "microphone=(self)",
  "fullscreen=(self)",
  ...["geolocation", "payment", "usb", "serial", "midi", "display-capture"].map((name) => `${name}=()`),
].join(", ");

/** For every file. `*` lets sandboxed frames, whose origin is none, load scripts and workers. */
export const commonHeaders = {
  "Access-Control-Allow-Origin": "*",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** For pages and workers, which do not take the policy from the page that starts them. */
export const policyHeaders = {
  "Content-Security-Policy": contentPolicy,
  "Permissions-Policy": permissionsPolicy,
};

/** Names under assets/ carry a hash of their content; all else is asked for again each time. */
export const caching = { hashed: "public, max-age=31536000, immutable", other: "no-cache" };

/** The file that Netlify and Cloudflare Pages read. What it does not name they have asked for again each time. */
export function toHeadersFile() {
  return [
    toBlock("/*", { ...commonHeaders, ...policyHeaders }),
    toBlock("/assets/*", { "Cache-Control": caching.hashed }),
  ].join("");
}

/**
 * @param {string} path
 * @param {Record<string, string>} headers
 */
function toBlock(path, headers) {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return `${path}\n${lines.join("")}`;
}
