/** @file The browser's own database (IndexedDB), as promises: one table, one transaction a call. */

export interface Database {
  /** Resolves when the change is on the disk; rejects where the browser has no room, or forbids it. */
  run<T>(mode: IDBTransactionMode, work: (change: IDBTransaction) => IDBRequest<T>): Promise<T>;
}

interface DatabaseOptions {
  readonly name: string;
  readonly stores: readonly string[];
  /** Makes the stores of a new database. */
  readonly create: (database: IDBDatabase) => void;
}

/** Null where the browser has none, or forbids it. It is opened by the first call. */
export function createDatabase({ name, stores, create }: DatabaseOptions): Database | null {
  const factory = findFactory();
  if (!factory) return null;
  let opened: Promise<IDBDatabase> | null = null;

  async function open(factory: IDBFactory): Promise<IDBDatabase> {
    const request = factory.open(name, 1);
    request.addEventListener("upgradeneeded", () => create(request.result));
    return toPromise(request);
  }

  return {
    async run(mode, work) {
      opened ??= open(factory);
      const change = (await opened).transaction(stores, mode);
      const done = new Promise<void>((resolve, reject) => {
        change.addEventListener("complete", () => resolve());
        change.addEventListener("abort", () => reject(change.error ?? new Error("aborted")));
      });
      const [result] = await Promise.all([toPromise(work(change)), done]);
      return result;
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

function toPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("the database failed")));
  });
}
