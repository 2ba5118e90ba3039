/**
 * The number that a person typed, or null. Takes "1e-3", "1,284", "−0.5" with a true minus, and full-width digits as
 * Chinese keyboards give them ("０．５"). A lone comma could mean either, so it is refused.
 */
export function parseNumber(text: string): number | null {
  const plain = text.normalize("NFKC").trim().replace("−", "-").replace("。", ".");
  const digits = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits)) return null;
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}
