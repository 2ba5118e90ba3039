import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve, toCaching, toFile, toType } from "./serve.mjs";

describe("the file of an address", () => {
  test.each([
    ["/", "/site/index.html"],
    ["/?lang=zh#x", "/site/index.html"],
    ["/docs/", "/site/docs/index.html"],
    ["/assets/app-1a.js", "/site/assets/app-1a.js"],
    ["/data/a%20b.json", "/site/data/a b.json"],
    ["/a/../b.js", "/site/b.js"],
  ])("%s is %s", (address, file) => {
    expect(toFile("/site", address)).toBe(file);
  });

  test.each([
    "/../secret",
    "/..%2fsecret",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/a/../../site-two/x",
    "/..\\secret",
    "/a%00.js",
    "/%",
  ])("%s is none", (address) => {
    expect(toFile("/site", address)).toBeNull();
  });
});

test("WebAssembly has the type that browsers compile while it arrives", () => {
  expect(toType("a/b.wasm")).toBe("application/wasm");
});

test("packed data is sent as it is, for the page to unpack", () => {
  expect(toType("train.u8gz")).toBe("application/gzip");
});

test("an unknown kind of file is bytes", () => {
  expect(toType("weights.bin")).toBe("application/octet-stream");
});

test("only files with a hash in their name are kept for good", () => {
  expect([toCaching("/assets/app-1a.js"), toCaching("/index.html"), toCaching("/data/iris.json")]).toEqual([
    "public, max-age=31536000, immutable",
    "no-cache",
    "no-cache",
  ]);
});

describe("the server", () => {
  const folder = mkdtempSync(join(tmpdir(), "serve-"));
  let site: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    mkdirSync(join(folder, "site"));
    writeFileSync(join(folder, "site", "index.html"), "hello");
    writeFileSync(join(folder, "secret"), "secret");
    site = await serve(join(folder, "site"), { port: 0 });
  });
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  test("sends the page", async () => {
    const response = await fetch(site.url);
    expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([
      200,
      "text/html; charset=utf-8",
      "hello",
    ]);
  });

  test("answers 304 to who has the file already", async () => {
    const first = await fetch(site.url);
    const again = await fetch(site.url, { headers: { "If-None-Match": first.headers.get("etag")! } });
    expect(again.status).toBe(304);
  });

  test("sends no body to HEAD", async () => {
    const response = await fetch(site.url, { method: "HEAD" });
    expect([response.headers.get("content-length"), await response.text()]).toEqual(["5", ""]);
  });

  test("answers 404 to a file that is not there, and 405 to a POST", async () => {
    const missing = await fetch(`${site.url}none.js`);
    const post = await fetch(site.url, { method: "POST" });
    expect([missing.status, post.status]).toEqual([404, 405]);
  });

  test("does not leave its folder", async () => {
    // node:http, since fetch resolves the dots before it sends them
    const status = await new Promise((resolve, reject) => {
      request(site.url, { path: "/../secret" }, (response) => resolve(response.statusCode))
        .on("error", reject)
        .end();
    });
    expect(status).toBe(400);
  });

  test("takes another port when the one asked for is in use", async () => {
    const other = await serve(join(folder, "site"), { port: Number(new URL(site.url).port) });
    const response = await fetch(other.url);
    await other.close();
    expect([other.url === site.url, await response.text()]).toEqual([false, "hello"]);
  });
});
