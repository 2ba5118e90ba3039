import { expect, test } from "vitest";
import { toTemplate } from "#model/templates.ts";
import { createGallery, type GalleryLabel, type GalleryShelf } from "#state/gallery.ts";

/** A shelf in memory; `fault` makes every change fail. */
function createShelf() {
  const labels = new Map<string, GalleryLabel>();
  const texts = new Map<string, string>();
  const shelf = { fault: null as Error | null };
  const check = () => {
    if (shelf.fault) throw shelf.fault;
  };
  const gallery: GalleryShelf = {
    labels: async () => [...labels.values()],
    text: async (id) => texts.get(id) ?? null,
    keep: async (label, text) => {
      check();
      labels.set(label.id, label);
      texts.set(label.id, text);
    },
    relabel: async (label) => {
      check();
      labels.set(label.id, label);
    },
    remove: async (id) => {
      check();
      labels.delete(id);
      texts.delete(id);
    },
  };
  return Object.assign(shelf, { gallery, texts });
}

const saved = { experiment: toTemplate("xor"), trained: null, history: [] };
const label = (id: string, date: number) => ({ id, name: ` ${id} `, date, thumbnail: null });

test("what is kept is listed by date and opens as it was; renamed it keeps its place", async () => {
  const gallery = createGallery(createShelf().gallery);
  expect(await gallery.keep(saved, label("a", 1))).toBe(true);
  await gallery.keep(saved, label("b", 2));
  await gallery.rename("a", "  first  ");
  await gallery.rename("b", "   ");
  expect(gallery.store.getState().labels?.map(({ name }) => name)).toEqual(["b", "first"]);
  expect(await gallery.open("a")).toEqual({ ok: true, value: saved });
});

test("what was deleted comes back with its date, once", async () => {
  const gallery = createGallery(createShelf().gallery);
  await gallery.keep(saved, label("a", 1));
  await gallery.keep(saved, label("b", 2));
  await gallery.remove("b");
  expect(gallery.store.getState().labels?.map(({ id }) => id)).toEqual(["a"]);
  expect((await gallery.open("b")).ok).toBe(false);
  await gallery.undo();
  expect(gallery.store.getState()).toMatchObject({
    labels: [{ id: "b", date: 2 }, { id: "a" }],
    removed: null,
  });
  expect(await gallery.open("b")).toEqual({ ok: true, value: saved });
});

test("a full or blocked store is told, and nothing is lost", async () => {
  const shelf = createShelf();
  const gallery = createGallery(shelf.gallery);
  await gallery.keep(saved, label("a", 1));
  shelf.fault = new DOMException("no room", "QuotaExceededError");
  expect(await gallery.keep(saved, label("b", 2))).toBe(false);
  expect(gallery.store.getState()).toMatchObject({ fault: "full", labels: [{ id: "a" }] });
  await gallery.remove("a");
  expect(gallery.store.getState()).toMatchObject({ removed: null, labels: [{ id: "a" }] });
  shelf.fault = null;
  await gallery.read();
  expect(gallery.store.getState().fault).toBeNull();

  const blocked = createGallery(null);
  expect(await blocked.keep(saved, label("a", 1))).toBe(false);
  expect(blocked.store.getState()).toEqual({ labels: [], fault: "blocked", removed: null });
});

test("a text that was damaged in the store does not open", async () => {
  const shelf = createShelf();
  const gallery = createGallery(shelf.gallery);
  await gallery.keep(saved, label("a", 1));
  shelf.texts.set("a", "{");
  expect(await gallery.open("a")).toMatchObject({ ok: false, error: { code: "file.unreadable" } });
});
