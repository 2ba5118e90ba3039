/** @file SHA-256 as the browser has it. It is absent where the page came over plain http; then sizes alone are checked. */

/** What is used of the browser's `SubtleCrypto`. */
export interface Digest {
  digest(algorithm: "SHA-256", bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}

export function findDigest(): Digest | null {
  return (globalThis as { readonly crypto?: { readonly subtle?: Digest } }).crypto?.subtle ?? null;
}

/** 64 hexadecimal digits. */
export async function toSha256(digest: Digest, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const sum = new Uint8Array(await digest.digest("SHA-256", bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
