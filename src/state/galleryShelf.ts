import { createDatabase } from "#state/database.ts";
import type { GalleryLabel, GalleryShelf } from "#state/gallery.ts";

/** The gallery in the browser's own database; null where the browser has none, or forbids it. */
export function openGalleryShelf(): GalleryShelf | null {
  const database = createDatabase({
    name: "layerloom.gallery",
    stores: ["labels", "texts"],
    create(database) {
      database.createObjectStore("labels", { keyPath: "id" });
      database.createObjectStore("texts");
    },
  });
  if (!database) return null;
  const { run } = database;
  return {
    labels: () =>
      run("readonly", (change) => change.objectStore("labels").getAll() as IDBRequest<GalleryLabel[]>),
    async text(id) {
      const found = await run(
        "readonly",
        (change) => change.objectStore("texts").get(id) as IDBRequest<string | undefined>,
      );
      return found ?? null;
    },
    async keep(label, text) {
      await run("readwrite", (change) => {
        change.objectStore("texts").put(text, label.id);
        return change.objectStore("labels").put(label);
      });
    },
    async relabel(label) {
      await run("readwrite", (change) => change.objectStore("labels").put(label));
    },
    async remove(id) {
      await run("readwrite", (change) => {
        change.objectStore("texts").delete(id);
        return change.objectStore("labels").delete(id);
      });
    },
  };
}
