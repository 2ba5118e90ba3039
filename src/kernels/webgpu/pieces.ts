/** @file Where in a tensor a piece may begin that shares its memory; see `pieceBackend.ts`. */

/** Numbers of four bytes: WebGPU asks for multiples of 256 bytes. */
const stride = 64;

export function canBegin(at: number): boolean {
  return at % stride === 0;
}

/** The next place where a piece may begin. */
export function toPieceStart(at: number): number {
  return Math.ceil(at / stride) * stride;
}
