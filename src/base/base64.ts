/** @file Bytes as text that is safe in an address: base64url without padding (RFC 4648, section 5). */

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const codes = Uint8Array.from(alphabet, (char) => char.charCodeAt(0));
const unknown = 255;
const values = new Uint8Array(128).fill(unknown);
codes.forEach((code, i) => (values[code] = i));

/** Signs that are joined in one call: more would not fit on the stack. */
const chunk = 8192;

export function encodeBase64(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  for (let i = 0, at = 0; i < bytes.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const chars = Math.min(4, bytes.length - i + 1);
    for (let k = 0; k < chars; k++) out[at++] = codes[(group >> (18 - 6 * k)) & 63]!;
  }
  const parts: string[] = [];
  for (let i = 0; i < out.length; i += chunk) parts.push(String.fromCharCode(...out.subarray(i, i + chunk)));
  return parts.join("");
}

/** The bytes, in a buffer of their own; null when the text is no base64url. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let group = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)] ?? unknown;
    if (value === unknown) return null;
    group = ((group << 6) | value) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (group >> bits) & 255;
    }
  }
  return bytes;
}
