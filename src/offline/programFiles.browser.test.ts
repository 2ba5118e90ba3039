import { afterEach, expect, test } from "vitest";
import { createProgramFiles, type ProgramFile } from "./programFiles.ts";

const scope = new URL("/some/course/", location.href).href;
const index = (revision: string): ProgramFile => ({ url: "index.html", revision });
const asset = (name: string): ProgramFile => ({ url: `assets/${name}`, revision: null });

/** A server whose replies say what was asked; `missing` it does not know. */
function open(files: readonly ProgramFile[], missing = "none") {
  const asked: string[] = [];
  const program = createProgramFiles(files, {
    caches,
    scope,
    fetch: async ({ url }) => {
      const path = url.slice(scope.length);
      asked.push(path);
      return new Response(`${path} of ${files[0]!.revision}`, { status: path === missing ? 404 : 200 });
    },
  });
  const read = async (path: string) => (await (await program.find(new URL(path, scope)))?.text()) ?? null;
  return { ...program, read, asked };
}

const names = async () => (await caches.keys()).filter((name) => name.includes("/some/course/"));

afterEach(async () => {
  for (const name of await names()) await caches.delete(name);
});

test("the page is found whatever its query asks, and by its name", async () => {
  const program = open([index("1"), asset("a-1.js")]);
  await program.bring();
  expect(program.asked.toSorted()).toEqual(["", "assets/a-1.js"]);
  expect([
    await program.read("?lang=zh"),
    await program.read("index.html"),
    await program.read("other.html"),
  ]).toEqual([" of 1", " of 1", null]);
});

test("a new version fetches what has changed, and each version keeps its own page", async () => {
  const first = open([index("1"), asset("a-1.js"), asset("same.js")]);
  await first.bring();
  const second = open([index("2"), asset("a-2.js"), asset("same.js")]);
  await second.bring();
  expect(second.asked.toSorted()).toEqual(["", "assets/a-2.js"]);
  expect([await first.read(""), await second.read(""), await second.read("assets/same.js")]).toEqual([
    " of 1",
    " of 2",
    "assets/same.js of 1",
  ]);
});

test("a page of the older version still gets its parts, until that version is forgotten", async () => {
  const first = open([index("1"), asset("a-1.js")]);
  await first.bring();
  const second = open([index("2"), asset("a-2.js")]);
  await second.bring();
  expect(await second.read("assets/a-1.js")).toBe("assets/a-1.js of 1");
  await first.forgetOlder();
  expect(await names()).toHaveLength(2);
  await second.forgetOlder();
  expect([await second.read("assets/a-1.js"), await second.read("assets/a-2.js")]).toEqual([
    null,
    "assets/a-2.js of 2",
  ]);
});

test("a version of which a file is missing is not kept at all", async () => {
  const program = open([index("1"), asset("a-1.js"), asset("b-1.js")], "assets/b-1.js");
  await expect(program.bring()).rejects.toThrow("404");
  expect(await names()).toEqual([]);
});

test("a hashed file that is not on the list is kept once it was used, and nothing else is", async () => {
  const program = open([index("1")]);
  await program.bring();
  await program.keep(new URL("assets/rare-1.js", scope), new Response("rare"));
  await program.keep(new URL("assets/gone-1.js", scope), new Response("", { status: 404 }));
  await program.keep(new URL("other.html", scope), new Response("other"));
  expect([
    await program.read("assets/rare-1.js"),
    await program.read("assets/gone-1.js"),
    await program.read("other.html"),
  ]).toEqual(["rare", null, null]);
});
