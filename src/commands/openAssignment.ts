/** @file Opens a task that someone asked for: a built-in one by its name, another by its link or its file. Notices tell what cannot be. */
import { readTextFile } from "#commands/readTextFile.ts";
import { isChallengeId } from "#model/challenges/challenge.ts";
import type { Result } from "#base/result.ts";
import { toProblem, type Problem } from "#model/problem.ts";
import { validate } from "#model/validate.ts";
import type { OpenAssignment } from "#state/assignments.ts";
import type { Playground } from "#state/playground.ts";

type Desk = Pick<Playground, "assignments" | "lessons" | "session" | "view">;

/** A name as it may stand in an address; anything else is a link. */
function isName(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text);
}

/** Null where there is no such built-in task (any more). */
async function find(asked: string): Promise<OpenAssignment | Result<never, Problem> | null> {
  if (isName(asked)) {
    if (!isChallengeId(asked)) return null;
    const { toChallenge } = await import("#model/challenges/challenges.ts");
    return { id: asked, asked, assignment: toChallenge(asked) };
  }
  return read(asked);
}

/** A link, or what a file holds; its experiment can be trained. */
async function read(text: string): Promise<OpenAssignment | Result<never, Problem>> {
  const { parseAssignmentText, toAssignmentLink } = await import("#model/assignmentLink.ts");
  const parsed = parseAssignmentText(text);
  if (!parsed.ok) return parsed;
  const [problem] = validate(parsed.value.experiment);
  if (problem) return { ok: false, error: problem };
  return { id: null, asked: toAssignmentLink(parsed.value), assignment: parsed.value };
}

/**
 * The task; null where it cannot be had: a notice has told why, and nothing else has changed.
 */
export async function findAssignment(
  { session }: Pick<Desk, "session">,
  asked: string,
): Promise<OpenAssignment | null> {
  try {
    const found = await find(asked);
    if (found && "assignment" in found) return found;
    if (!found) session.notify({ kind: "taskMissing", task: asked });
    else if (!found.ok) session.notify({ kind: "linkBroken", problem: found.error, text: asked });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const problem = toProblem("data.failedToLoad", "task", { path: asked.slice(0, 64), reason });
    session.notify({ kind: "linkBroken", problem, text: asked });
  }
  return null;
}

/** Opens it and begins; false where it cannot be had. */
export async function openAssignment(desk: Desk, asked: string): Promise<boolean> {
  const task = await findAssignment(desk, asked);
  if (!task) return false;
  await startAssignment(desk, task);
  return true;
}

/** Many times what the largest task takes. */
const maxFileBytes = 1_000_000;

/** Opens what a file holds and begins; one that holds no task changes nothing. */
export async function openAssignmentFile(desk: Desk, file: File): Promise<void> {
  const refuse = (problem: Problem) => desk.session.notify({ kind: "fileBroken", problem, name: file.name });
  const text = await readTextFile(file, maxFileBytes);
  if (!text.ok) return refuse(text.error);
  const task = await read(text.value).catch(() => null);
  if (!task) return refuse(toProblem("file.unreadable", ""));
  if ("assignment" in task) return startAssignment(desk, task);
  if (!task.ok) refuse(task.error.code === "link.unreadable" ? toProblem("file.unreadable", "") : task.error);
}

/** A lesson that has the page gives it back first. */
export async function startAssignment(desk: Desk, task: OpenAssignment): Promise<void> {
  const { assignments, lessons, session, view } = desk;
  const isLesson = lessons.store.getState().open !== null;
  const own = lessons.leave();
  if (own) await session.open(own.experiment, own.run);
  if (isLesson) session.notify({ kind: "lessonClosed" });
  view.setState({ sheet: null, side: null });
  await assignments.start(task);
}
