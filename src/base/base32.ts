/**
 * @file Bytes as text that people can read out and type: 32 letters and digits without look-alikes, after Crockford.
 * Reading takes small letters, O for 0, I and L for 1, and passes over blanks and dashes.
 */

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export function encodeBase32(bytes: Uint8Array): string {
  let out = "";
  let group = 0;
  let bits = 0;
  for (const byte of bytes) {
    group = (group << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += alphabet[(group >> bits) & 31]!;
    }
    group &= (1 << bits) - 1;
  }
  return bits > 0 ? out + alphabet[(group << (5 - bits)) & 31]! : out;
}

/** Null when there is a sign that is none of these, or when the last one says more than it can. */
export function decodeBase32(text: string): Uint8Array<ArrayBuffer> | null {
  const signs = text.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  const bytes = new Uint8Array(Math.floor((signs.length * 5) / 8));
  let group = 0;
  let bits = 0;
  let at = 0;
  for (const sign of signs) {
    const value = alphabet.indexOf(sign);
    if (value < 0) return null;
    group = (group << 5) | value;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = group >> bits;
      group &= (1 << bits) - 1;
    }
  }
  return bits < 5 && group === 0 ? bytes : null;
}
