import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve, toCaching, toFile, toInner, toLanHosts, toType } from "./serve.mjs";

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

test("a folder under a sub-path is answered there and nowhere else", () => {
  const path = "/some/course/";
  expect(
    ["/some/course/a.js?x", "/some/course/", "/", "/some/courses/"].map((one) => toInner(path, one)),
  ).toEqual(["/a.js?x", "/", null, null]);
});

test("the local network reaches a machine by its outward addresses of version 4", () => {
  const address = (ip: string, family: string, internal: boolean) => ({ address: ip, family, internal });
  const interfaces = {
    lo: [address("127.0.0.1", "IPv4", true)],
    eth0: [address("192.168.1.5", "IPv4", false), address("fe80::1", "IPv6", false)],
    gone: undefined,
  };
  expect(toLanHosts(interfaces)).toEqual(["192.168.1.5"]);
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

  test("sends the policies with pages, and lets frames of no origin read every file", async () => {
    const { headers } = await fetch(site.url);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("permissions-policy")).toContain("camera=(self)");
    expect(headers.get("access-control-allow-origin")).toBe("*");
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
