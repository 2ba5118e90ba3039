/**
 * @file A small server for the built page, used by `npm start`, the end-to-end tests and the bench. It listens on this
 * machine alone, unless it is told to serve the local network. As a program:
 * `node scripts/serve.mjs [folder] [--port 4173] [--path /some/course/] [--lan]` prints the address and goes on.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { networkInterfaces } from "node:os";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { caching, commonHeaders, policyHeaders } from "./policy.mjs";
import { root } from "./tool.mjs";

/** What the page is made of; anything else goes out as bytes. */
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".wav": "audio/wav",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  // Data as gzip files: the page unpacks them itself, so they carry no Content-Encoding.
  ".gz": "application/gzip",
  ".u8gz": "application/gzip",
};

/** The Content-Type of a file by its name. */
export function toType(file) {
  return types[extname(file).toLowerCase()] ?? "application/octet-stream";
}

/**
 * The file that a request's address asks for, or null for what is malformed or would leave the folder.
 *
 * @param {string} folder
 * @param {string} address the request's path and query, as sent
 * @returns {string | null}
 */
export function toFile(folder, address) {
  const base = resolve(folder);
  try {
    const path = decodeURIComponent(address.split(/[?#]/)[0] ?? "");
    if (path.includes("\0") || path.includes("\\")) return null;
    const file = resolve(base, `.${path.startsWith("/") ? "" : "/"}${path}`);
    if (file !== base && !file.startsWith(base.endsWith(sep) ? base : base + sep)) return null;
    return path.endsWith("/") ? join(file, "index.html") : file;
  } catch {
    return null; // a broken % sequence
  }
}

/** Names under assets/ carry a hash of their content; all else is asked for again each time. */
export function toCaching(address) {
  return address.startsWith("/assets/") ? caching.hashed : caching.other;
}

/** The address below the path that the folder is served under; null for what lies beside it. */
export function toInner(path, address) {
  return address.startsWith(path) ? address.slice(path.length - 1) : null;
}

/** Of the policies, scripts need theirs because some of them are workers. */
function toHeaders(address, file) {
  const isActive = /\.(?:html|js|mjs)$/.test(file);
  return {
    "Content-Type": toType(file),
    "Cache-Control": toCaching(address),
    ...commonHeaders,
    ...(isActive ? policyHeaders : {}),
  };
}

async function answer(folder, path, request, response) {
  const end = (status, headers = {}) => response.writeHead(status, headers).end(`${status}\n`);
  if (request.method !== "GET" && request.method !== "HEAD") return end(405, { Allow: "GET, HEAD" });
  const address = toInner(path, request.url ?? "/");
  if (address === null) return end(404);
  const file = toFile(folder, address);
  if (!file) return end(400);
  const found = await stat(file).catch(() => null); // not there: 404
  if (!found?.isFile()) return end(404);
  const tag = `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
  const headers = { ...toHeaders(address, file), ETag: tag };
  if (request.headers["if-none-match"] === tag) return response.writeHead(304, headers).end();
  response.writeHead(200, { ...headers, "Content-Length": found.size });
  if (request.method === "HEAD") return response.end();
  return createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

function listen(server, port, host) {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      done(server.address().port);
    });
  });
}

/** The addresses by which other machines of the local network reach this one. */
export function toLanHosts(interfaces) {
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
}

/**
 * Serves a folder; takes any free port when the wanted one is in use. `path` is the sub-path it lies under, with a slash at
 * both ends; `lan` lets other machines in, by the addresses that `lanUrls` names.
 *
 * @param {string} folder
 * @param {{ port?: number; path?: string; lan?: boolean }} [options]
 * @returns {Promise<{ url: string; lanUrls: readonly string[]; close: () => Promise<void> }>}
 */
export async function serve(folder, { port = 4173, path = "/", lan = false } = {}) {
  const server = createServer((request, response) => void answer(folder, path, request, response));
  const host = lan ? "0.0.0.0" : "127.0.0.1";
  const taken = await listen(server, port, host).catch((error) => {
    if (error.code === "EADDRINUSE" || error.code === "EACCES") return listen(server, 0, host);
    throw error;
  });
  const close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  const toUrl = (name) => `http://${name}:${taken}${path}`;
  return {
    url: toUrl("localhost"),
    lanUrls: lan ? toLanHosts(networkInterfaces()).map(toUrl) : [],
    close,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { port: { type: "string" }, path: { type: "string" }, lan: { type: "boolean" } },
    allowPositionals: true,
  });
  const { url, lanUrls } = await serve(positionals[0] ?? join(root, "dist"), {
    port: Number(values.port ?? 4173),
    path: values.path ?? "/",
    lan: values.lan ?? false,
  });
  console.log(url);
  for (const lanUrl of lanUrls) console.log(lanUrl);
}
