import { useEffect, useState } from "react";
import type { Result } from "#base/result.ts";
import { parseTableMeta, type TableMeta } from "#panels/tableMeta.ts";

/** Where a table is from and what may be done with it. Null while it is on its way. */
export function useTableMeta(set: string): Result<TableMeta, string> | null {
  const [read, setRead] = useState<Result<TableMeta, string> | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    fetch(`data/${set}/meta.json`, { signal: abort.signal })
      .then(async (reply) => setRead(parseTableMeta(reply.ok ? await reply.text() : "")))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) setRead({ ok: false, error: String(error) });
      });
    return () => abort.abort();
  }, [set]);
  return read;
}
