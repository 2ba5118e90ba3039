/** @file Opened data packs in the browser's own database: a label to list them by, and their files to read them from. */
import { createDatabase } from "#state/database.ts";
import type { PackEntries, PackLabel, PackShelf } from "#state/packs.ts";

/** Null where the browser has no database, or forbids it. */
export function openPackShelf(): PackShelf | null {
  const database = createDatabase({
    name: "layerloom.packs",
    stores: ["labels", "entries"],
    create(database) {
      database.createObjectStore("labels", { keyPath: "id" });
      database.createObjectStore("entries");
    },
  });
  if (!database) return null;
  const { run } = database;
  return {
    labels: () =>
      run("readonly", (change) => change.objectStore("labels").getAll() as IDBRequest<PackLabel[]>),
    async entries(id) {
      const found = await run(
        "readonly",
        (change) => change.objectStore("entries").get(id) as IDBRequest<PackEntries | undefined>,
      );
      return found ?? null;
    },
    async keep(label, entries) {
      await run("readwrite", (change) => {
        change.objectStore("entries").put(entries, label.id);
        return change.objectStore("labels").put(label);
      });
    },
    async forget(id) {
      await run("readwrite", (change) => {
        change.objectStore("entries").delete(id);
        return change.objectStore("labels").delete(id);
      });
    },
  };
}
