/** @file Where a time axis has its marks: at the first position of a year or of a month, else evenly. Pure. */
import type { XMark } from "#viz/forecastData.ts";

/** Years between marks. */
const everyYears = [1, 2, 5, 10, 20, 50, 100, 200];
const everyMonths = [1, 3, 6];

/** `times` are "1958", "1958-03", "1958-03-29", "1958-03-29 12:00", or numbers of rows. */
export function toTimeMarks(
  times: readonly string[],
  from: number,
  to: number,
  most: number,
): readonly XMark[] {
  const first = Math.max(0, Math.ceil(from));
  const last = Math.min(times.length - 1, Math.floor(to));
  if (last < first) return [];
  const isDated = /^\d{4}(-\d{2}|$)/.test(times[first]!);
  const years = isDated ? findTurns(times, first, last, 4) : [];
  const fewest = Math.min(2, most);
  for (const every of everyYears) {
    const marks = years.filter(({ text }) => Number(text) % every === 0);
    if (marks.length <= most && marks.length >= fewest) return marks;
    if (marks.length < fewest) break;
  }
  const months = isDated ? findTurns(times, first, last, 7) : [];
  for (const every of everyMonths) {
    const marks = months.filter(({ text }) => (Number(text.slice(5)) - 1) % every === 0);
    if (marks.length <= most && marks.length >= fewest) return marks;
  }
  return toEven(times, first, last, Math.max(1, Math.floor(most / 2)));
}

/** Positions at which the first `length` signs of the time are others than just before. */
function findTurns(times: readonly string[], first: number, last: number, length: number): XMark[] {
  const turns: XMark[] = [];
  for (let position = Math.max(1, first); position <= last; position++) {
    const text = times[position]!.slice(0, length);
    if (text !== times[position - 1]!.slice(0, length)) turns.push({ position, text });
  }
  return turns;
}

/** Longer texts need twice the room, so half as many of them. */
function toEven(times: readonly string[], first: number, last: number, most: number): XMark[] {
  const length = last - first + 1;
  return Array.from({ length: Math.min(most, length) }, (_, i) => {
    const position = first + Math.floor(((i + 0.5) * length) / Math.min(most, length));
    return { position, text: times[position]! };
  });
}
