/** A number that another text of bytes is unlikely to share (FNV-1a, 32 bits): finds damage, proves nothing. */
export function toChecksum(...parts: readonly Uint8Array[]): number {
  let hash = 2166136261;
  for (const bytes of parts) {
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  }
  return hash;
}
