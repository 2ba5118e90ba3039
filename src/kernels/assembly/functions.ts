/**
 * @file exp, tanh and the sigmoid of four numbers, to about one unit in the last place: reduction and polynomials of the
 * Cephes library (Moshier 1992). NaN stays NaN.
 */
import { madd } from "./lanes";

/** Where e^x is the largest finite number, and the smallest normal one. */
const most: f32 = 88.3762626647949;
const least: f32 = -87.3365478515625;

/** e^x = 2ⁿ·e^r with n = round(x / ln 2) and |r| ≤ ln 2 / 2. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function exp(x: v128): v128 {
  const bounded = f32x4.pmin(f32x4.pmax(x, f32x4.splat(least)), f32x4.splat(most));
  const n = f32x4.nearest(f32x4.mul(bounded, f32x4.splat(1.44269504088896341)));
  // ln 2 in two parts, the first of few digits, so that n times it is exact.
  let r = f32x4.sub(bounded, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.add(r, f32x4.mul(n, f32x4.splat(2.12194440e-4)));
  let y = madd(f32x4.splat(1.9875691500e-4), r, f32x4.splat(1.3981999507e-3));
  y = madd(y, r, f32x4.splat(8.3334519073e-3));
  y = madd(y, r, f32x4.splat(4.1665795894e-2));
  y = madd(y, r, f32x4.splat(1.6666665459e-1));
  y = madd(y, r, f32x4.splat(5.0000001201e-1));
  y = madd(y, f32x4.mul(r, r), f32x4.add(r, f32x4.splat(1)));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(y, power);
}

/** 1 / (1 + e^−x) */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function sigmoid(x: v128): v128 {
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exp(f32x4.neg(x))));
}

/** An odd polynomial up to |x| = 0.625, sign(x)·(1 − 2 / (e^2|x| + 1)) beyond. */
// @ts-ignore: a decorator of AssemblyScript
@inline
export function tanh(x: v128): v128 {
  const size = f32x4.abs(x);
  const z = f32x4.mul(x, x);
  let p = madd(f32x4.splat(-5.70498872745e-3), z, f32x4.splat(2.06390887954e-2));
  p = madd(p, z, f32x4.splat(-5.37397155531e-2));
  p = madd(p, z, f32x4.splat(1.33314422036e-1));
  p = madd(p, z, f32x4.splat(-3.33332819422e-1));
  const near = madd(f32x4.mul(p, z), x, x);
  const bent = exp(f32x4.add(size, size));
  const far = f32x4.sub(
    f32x4.splat(1),
    f32x4.div(f32x4.splat(2), f32x4.add(bent, f32x4.splat(1))),
  );
  const signed = v128.or(far, v128.and(x, f32x4.splat(-0.0)));
  // Not "far where it is large": NaN is neither, and stays.
  return v128.bitselect(signed, near, f32x4.ge(size, f32x4.splat(0.625)));
}
