import { fail, ok, type Result } from "#base/result.ts";
import { toProblem, type Problem } from "#model/problem.ts";

/** What a file holds, as text; a problem where it is larger than that or cannot be read. */
export async function readTextFile(file: File, maxBytes: number): Promise<Result<string, Problem>> {
  if (file.size > maxBytes) {
    const [got, max] = [file.size, maxBytes].map((bytes) => Math.ceil(bytes / 1e6));
    return fail(toProblem("file.tooLarge", "", { got: got!, max: max! }));
  }
  try {
    return ok(await file.text());
  } catch {
    return fail(toProblem("file.unreadable", ""));
  }
}
