/** @file What is open in a frame: the experiment of the page, a lesson, or a task. */
import type { EmbedQuery } from "#model/embedQuery.ts";

/** `own`, `lesson:` with its id, or `task:` with its name or link; the value of a choice. */
export type Content = "own" | `lesson:${string}` | `task:${string}`;

export const own: Content = "own";

/** What the page itself has open. */
export function toContent(lesson: string | null, task: string | null): Content {
  if (lesson !== null) return `lesson:${lesson}`;
  return task === null ? own : `task:${task}`;
}

/** `link`: the experiment of the page. */
export function toParameters(
  content: Content,
  link: string,
): Partial<Pick<EmbedQuery, "lesson" | "task" | "state">> {
  if (content === own) return { state: link };
  const [kind, name] = split(content);
  return kind === "lesson" ? { lesson: name } : { task: name };
}

function split(content: Content): [string, string] {
  const at = content.indexOf(":");
  return [content.slice(0, at), content.slice(at + 1)];
}
