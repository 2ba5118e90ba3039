/**
 * @file The simplest memory over a whole sequence, h = f(pₜ + h₋·U) (Elman 1990), and its error back through time. Arrays
 * as in `lstm.ts`; f is one of `activations.ts`, whose slope follows from h.
 */
import { bendFour, slopeFour } from "./activations";
import { loadUpTo, storeUpTo } from "./lanes";
import { multiply } from "./multiply";
import { addProduct, dropRows, isCut } from "./steps";

export function countSimpleRnnBytes(batch: i32, units: i32): i32 {
  return 4 * 2 * batch * units;
}

export function runSimpleRnn(
  projection: usize,
  kernel: usize,
  h0: usize,
  mask: usize,
  drop: usize,
  states: usize,
  bent: usize,
  steps: i32,
  batch: i32,
  units: i32,
  activation: i32,
  scratch: usize,
  work: usize,
): void {
  const stateBytes = 4 * batch * units;
  let h = h0;
  for (let step = 0; step < steps; step++) {
    memory.copy(bent, projection, stateBytes);
    if (h != 0) {
      const seen = drop != 0 ? dropRows(h, drop, scratch, batch * units) : h;
      multiply(seen, units, 1, kernel, units, 1, bent, units, batch, units, units, true, work);
    }
    for (let sample = 0; sample < batch; sample++) {
      const counts = mask == 0 || load<f32>(mask + 4 * (step * batch + sample)) != 0;
      for (let unit = 0; unit < units; unit += 4) {
        const few = units - unit;
        const at = 4 * (sample * units + unit);
        const y = bendFour(activation, loadUpTo(bent + at, few));
        storeUpTo(bent + at, y, few);
        const old = h != 0 ? loadUpTo(h + at, few) : f32x4.splat(0);
        storeUpTo(states + at, counts ? y : old, few);
      }
    }
    h = states;
    projection += stateBytes;
    states += stateBytes;
    bent += stateBytes;
  }
}

/** As `runLstmBack`. `bent` are f(z), whatever the mask made of them. */
export function runSimpleRnnBack(
  errors: usize,
  isLast: bool,
  kernel: usize,
  mask: usize,
  drop: usize,
  bent: usize,
  slopes: usize,
  totals: usize,
  steps: i32,
  batch: i32,
  units: i32,
  truncation: i32,
  activation: i32,
  scratch: usize,
  work: usize,
): void {
  const stateBytes = 4 * batch * units;
  const dh = scratch;
  const spare = dh + stateBytes;
  for (let step = steps - 1; step >= 0; step--) {
    if (isCut(steps, step, truncation)) memory.fill(dh, 0, stateBytes);
    const hasError = !isLast || step == steps - 1;
    const outside = errors + (isLast ? 0 : step * stateBytes);
    for (let sample = 0; sample < batch; sample++) {
      const counts = mask == 0 || load<f32>(mask + 4 * (step * batch + sample)) != 0;
      for (let unit = 0; unit < units; unit += 4) {
        const few = units - unit;
        const at = 4 * (sample * units + unit);
        const here = step * stateBytes + at;
        let slope = loadUpTo(dh + at, few);
        if (hasError) slope = f32x4.add(slope, loadUpTo(outside + at, few));
        storeUpTo(totals + here, slope, few);
        const inside = f32x4.mul(slope, slopeFour(activation, loadUpTo(bent + here, few)));
        storeUpTo(slopes + here, counts ? inside : f32x4.splat(0), few);
        storeUpTo(dh + at, counts ? f32x4.splat(0) : slope, few);
      }
    }
    if (step > 0)
      addProduct(
        slopes + step * stateBytes,
        units,
        kernel,
        units,
        drop,
        dh,
        batch,
        units,
        units,
        spare,
        work,
      );
  }
}
