/**
 * @file A task as the end of an address, and as a file. In the address: `t1=`, the task without its experiment as JSON,
 * deflated, in base64url; behind `&` the link of the experiment, which names its own version.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { decodeBase64, encodeBase64 } from "#base/base64.ts";
import { fail, type Result } from "#base/result.ts";
import { assignmentVersion, type Assignment } from "#model/assignment.ts";
import { parseAssignment } from "#model/assignmentSchema.ts";
import { maxLinkLength, parseLink, toLink } from "#model/link.ts";
import { toProblem, type Problem } from "#model/problem.ts";
import { isObject } from "#model/schema.ts";

const prefix = `t${assignmentVersion}=`;
/** Many times what the longest texts take. */
const maxJsonBytes = 131_072;

export const assignmentFileEnding = ".layerloom-task.json";
/** Many times what the largest experiment takes. */
const maxFileLength = 1_000_000;

/** The text after `#`. */
export function toAssignmentLink({ experiment, ...rest }: Assignment): string {
  const { version: _, ...task } = rest;
  const packed = encodeBase64(deflateSync(strToU8(JSON.stringify(task)), { level: 9 }));
  return `${prefix}${packed}&${toLink(experiment)}`;
}

/** Takes the text after `#`, or a whole address. Never throws. */
export function parseAssignmentLink(text: string): Result<Assignment, Problem> {
  const hash = text.trim().slice(text.trim().indexOf("#") + 1);
  if (hash.length > maxLinkLength) {
    return fail(toProblem("link.tooLong", "", { length: hash.length, max: maxLinkLength }));
  }
  const version = Number(/^t(\d{1,4})=/.exec(hash)?.[1] ?? 0);
  if (version > assignmentVersion) {
    return fail(toProblem("document.newerVersion", "version", { version, newest: assignmentVersion }));
  }
  const cut = hash.indexOf("&");
  if (version < 1 || cut < 0) return fail(toProblem("link.unreadable", ""));
  const task = unpack(hash.slice(hash.indexOf("=") + 1, cut));
  if (!task) return fail(toProblem("link.unreadable", ""));
  const experiment = parseLink(hash.slice(cut + 1));
  return experiment.ok
    ? parseAssignment({ ...task, version: assignmentVersion, experiment: experiment.value })
    : experiment;
}

function unpack(text: string): Readonly<Record<string, unknown>> | null {
  const packed = decodeBase64(text);
  if (!packed?.length) return null;
  try {
    // With a buffer given, fflate never allocates more; a full one means that there was more to come.
    const bytes = inflateSync(packed, { out: new Uint8Array(maxJsonBytes) });
    if (bytes.length === maxJsonBytes) return null;
    const value: unknown = JSON.parse(strFromU8(bytes));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export function toAssignmentFile(assignment: Assignment): string {
  return `${JSON.stringify(assignment, null, 1)}\n`;
}

/** The text of a file, or of a link. Never throws. */
export function parseAssignmentFile(text: string): Result<Assignment, Problem> {
  if (text.length > maxFileLength) {
    return fail(toProblem("link.tooLong", "", { length: text.length, max: maxFileLength }));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail(toProblem("link.unreadable", ""));
  }
  return parseAssignment(value);
}

/** What someone pasted: a link, the text behind its `#`, or what a file holds. */
export function parseAssignmentText(text: string): Result<Assignment, Problem> {
  return text.trimStart().startsWith("{") ? parseAssignmentFile(text) : parseAssignmentLink(text);
}
