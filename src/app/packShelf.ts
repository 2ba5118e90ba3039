/** @file Opened data packs in the browser's own database: a label to list them by, and their files to read them from. */
import type { PackEntries, PackLabel, PackShelf } from "#state/packs.ts";

const stores = ["labels", "entries"] as const;

/** Null where the browser has no database, or forbids it. */
export function openPackShelf(): PackShelf | null {
  const factory = findFactory();
  if (!factory) return null;
  let opened: Promise<IDBDatabase> | null = null;
  const open = () => (opened ??= openDatabase(factory));

  async function run<T>(
    mode: IDBTransactionMode,
    work: (change: IDBTransaction) => IDBRequest<T>,
  ): Promise<T> {
    const change = (await open()).transaction(stores, mode);
    const done = new Promise<void>((resolve, reject) => {
      change.addEventListener("complete", () => resolve());
      change.addEventListener("abort", () => reject(change.error ?? new Error("aborted")));
    });
    const [result] = await Promise.all([toPromise(work(change)), done]);
    return result;
  }

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

/** Reading the property itself throws where storage is blocked. */
function findFactory(): IDBFactory | null {
  try {
    return globalThis.indexedDB ?? null;
  } catch {
    return null;
  }
}

async function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open("layerloom.packs", 1);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore("labels", { keyPath: "id" });
    request.result.createObjectStore("entries");
  });
  return toPromise(request);
}

function toPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("the database failed")));
  });
}
