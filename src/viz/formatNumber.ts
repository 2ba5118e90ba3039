/**
 * @file Numbers as people read them here: a true minus, grouped counts, a fixed number of decimals for what is live so
 * that figures do not jump. What is no finite number prints as a word, which the caller brings in their language.
 */

const minus = "−";

function toFixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? minus + text : text;
}

/** 0.085, 12.4, 1,284: three decimals below 10, then about four digits. */
export function formatLoss(value: number, diverged: string): string {
  if (!Number.isFinite(value)) return diverged;
  const size = Math.abs(value);
  if (size < 10) return toFixed(value, 3);
  if (size < 100) return toFixed(value, 2);
  if (size < 1000) return toFixed(value, 1);
  return size < 1e6 ? formatCount(Math.round(value)) : formatPower(value);
}

/** A share 0…1 in percent with one decimal and no sign: 96.7. The sign is set small beside it. */
export function formatPercent(share: number, diverged: string): string {
  return Number.isFinite(share) ? toFixed(share * 100, 1) : diverged;
}

/** −0.84, 12.30; more decimals where a sum is to be redone by hand. */
export function formatWeight(value: number, diverged: string, decimals = 2): string {
  if (!Number.isFinite(value)) return diverged;
  return Math.abs(value) < 1e4 ? toFixed(value, decimals) : formatPower(value);
}

/** +0.84, −0.84, 0: for the ends of a ramp. */
export function formatSigned(value: number): string {
  return value > 0 ? `+${formatTick(value)}` : formatTick(value);
}

/** 1,284 in every language. */
export function formatCount(value: number): string {
  const digits = Math.abs(value)
    .toFixed(0)
    .replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
  return value < 0 ? minus + digits : digits;
}

/** 3.1, 0.42, 0.0016, 128: the unit is the caller's. */
export function formatMs(value: number): string {
  if (value >= 100) return formatCount(Math.round(value));
  return toFixed(value, value >= 1 ? 1 : value >= 0.1 ? 2 : value >= 0.01 ? 3 : 4);
}

/** As short as the number is: 0.003, 1,000, −0.5, 2×10⁻⁷. For rates, ticks and what was typed. */
export function formatTick(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e6) return formatPower(value);
  const rounded = Number(size.toPrecision(6));
  const [whole, decimals] = String(rounded).split(".");
  const text = formatCount(Number(whole)) + (decimals === undefined ? "" : `.${decimals}`);
  return value < 0 ? minus + text : text;
}

/** 1.2×10⁻⁷ */
function formatPower(value: number): string {
  const [mantissa, exponent] = Math.abs(value).toExponential(1).split("e");
  const raised = exponent!
    .replace("+", "")
    .replace("-", "⁻")
    .replaceAll(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
  return `${value < 0 ? minus : ""}${mantissa!.replace(/\.0$/, "")}×10${raised}`;
}
