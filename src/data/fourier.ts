/**
 * @file The fast Fourier transform: which frequencies a short stretch of sound holds. Radix 2, in place, after Cooley and
 * Tukey 1965: the samples are put in bit-reversed order, then ever longer pairs of transforms are joined.
 */

/** |FFT|² of `frame`, whose length is a power of two: `[length / 2 + 1]`, from 0 Hz to half the sample rate. */
export function toPowers(frame: Float64Array): Float64Array {
  const size = frame.length;
  const [real, imaginary] = [reverseBits(frame), new Float64Array(size)];
  for (let length = 2; length <= size; length *= 2) joinPairs(real, imaginary, length);
  return Float64Array.from({ length: size / 2 + 1 }, (_, k) => real[k]! ** 2 + imaginary[k]! ** 2);
}

/** The same numbers, each at the place that its index has when it is read from the last bit to the first. */
function reverseBits(frame: Float64Array): Float64Array {
  const reversed = new Float64Array(frame.length);
  for (let i = 0, j = 0; i < frame.length; i++) {
    reversed[j] = frame[i]!;
    let bit = frame.length >> 1;
    for (; (j & bit) !== 0; bit >>= 1) j ^= bit;
    j ^= bit;
  }
  return reversed;
}

/** Of two neighbouring transforms of half the `length` each, one of the whole ("butterflies"). */
function joinPairs(real: Float64Array, imaginary: Float64Array, length: number): void {
  const half = length / 2;
  for (let k = 0; k < half; k++) {
    const angle = (-2 * Math.PI * k) / length;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    for (let even = k; even < real.length; even += length) {
      const odd = even + half;
      const turnedReal = real[odd]! * cos - imaginary[odd]! * sin;
      const turnedImaginary = real[odd]! * sin + imaginary[odd]! * cos;
      real[odd] = real[even]! - turnedReal;
      imaginary[odd] = imaginary[even]! - turnedImaginary;
      real[even] = real[even]! + turnedReal;
      imaginary[even] = imaginary[even]! + turnedImaginary;
    }
  }
}
