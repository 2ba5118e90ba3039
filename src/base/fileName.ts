/** @file Names of files that every system takes: Windows, macOS, Linux, and the course systems that they are uploaded to. */

const longest = 80;
/** Signs with a meaning in paths or shells, control signs, and marks that turn the direction of writing. */
const forbidden = /[<>:"/\\|?*#%&{}$!'`@+=\p{Cc}\p{Cf}]+/gu;
/** Names of devices on Windows, whatever their ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** "Two spirals (3)" and "loss" with "svg" become "Two-spirals-(3)-loss.svg"; letters of all scripts stay. */
export function toFileName(title: string, part: string, ending: string): string {
  const words = [title, part].map((text) => text.normalize("NFC").replaceAll(forbidden, " ").trim());
  const name = words
    .filter((word) => word !== "")
    .join(" ")
    .replaceAll(/\s+/g, "-")
    .replaceAll(/^[.-]+/g, "");
  const short = Array.from(name)
    .slice(0, longest)
    .join("")
    .replaceAll(/[.-]+$/g, "");
  const safe = short === "" ? "layerloom" : reserved.test(short) ? `${short}-` : short;
  return `${safe}.${ending}`;
}
