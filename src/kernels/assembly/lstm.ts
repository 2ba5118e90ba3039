/**
 * @file An LSTM over a whole sequence (Hochreiter and Schmidhuber 1997; Gers et al. 2000), and its error back through time.
 * With z = pₜ + h₋·U, gates i, f, o = σ(z), candidate g = tanh(z): c = f·c₋ + i·g, h = o·tanh(c). Arrays are
 * `[steps · batch, …]`; rows of U and of the gates are i, f, g, o, `4 · units` numbers.
 */
import { sigmoid, tanh } from "./functions";
import { loadUpTo, storeUpTo } from "./lanes";
import { multiply } from "./multiply";
import { addProduct, dropRows, isCut } from "./steps";

/** Bytes of scratch, for both ways. */
export function countLstmBytes(batch: i32, units: i32): i32 {
  return 4 * 3 * batch * units;
}

/**
 * From `projection` (p, bias included) to states h, cells c, gates and tanh(c). `h0` and `c0` are what the first step
 * finds, or 0 for zeros; `mask` `[steps · batch]` is 0 where nothing changes; `drop` `[batch, units]` multiplies the state
 * on its way into each step. `mask` and `drop` may be 0: none.
 */
export function runLstm(
  projection: usize,
  kernel: usize,
  h0: usize,
  c0: usize,
  mask: usize,
  drop: usize,
  states: usize,
  cells: usize,
  gates: usize,
  bent: usize,
  steps: i32,
  batch: i32,
  units: i32,
  scratch: usize,
  work: usize,
): void {
  const stateBytes = 4 * batch * units;
  const gateBytes = 4 * stateBytes;
  let h = h0;
  let c = c0;
  for (let step = 0; step < steps; step++) {
    memory.copy(gates, projection, gateBytes);
    if (h != 0) {
      const seen = drop != 0 ? dropRows(h, drop, scratch, batch * units) : h;
      multiply(seen, units, 1, kernel, 4 * units, 1, gates, 4 * units, batch, 4 * units, units, true, work);
    }
    for (let sample = 0; sample < batch; sample++) {
      const counts = mask == 0 || load<f32>(mask + 4 * (step * batch + sample)) != 0;
      const rowAt = 4 * sample * units;
      const row = gates + 4 * rowAt;
      for (let unit = 0; unit < units; unit += 4) {
        const few = units - unit;
        const at = rowAt + 4 * unit;
        const i = row + 4 * unit;
        const f = i + 4 * units;
        const g = f + 4 * units;
        const o = g + 4 * units;
        const input = sigmoid(loadUpTo(i, few));
        const forget = sigmoid(loadUpTo(f, few));
        const candidate = tanh(loadUpTo(g, few));
        const output = sigmoid(loadUpTo(o, few));
        storeUpTo(i, input, few);
        storeUpTo(f, forget, few);
        storeUpTo(g, candidate, few);
        storeUpTo(o, output, few);
        const old = c != 0 ? loadUpTo(c + at, few) : f32x4.splat(0);
        const cell = f32x4.add(f32x4.mul(forget, old), f32x4.mul(input, candidate));
        const curve = tanh(cell);
        storeUpTo(bent + at, curve, few);
        if (counts) {
          storeUpTo(cells + at, cell, few);
          storeUpTo(states + at, f32x4.mul(output, curve), few);
        } else {
          storeUpTo(cells + at, old, few);
          storeUpTo(states + at, h != 0 ? loadUpTo(h + at, few) : f32x4.splat(0), few);
        }
      }
    }
    h = states;
    c = cells;
    projection += gateBytes;
    gates += gateBytes;
    states += stateBytes;
    cells += stateBytes;
    bent += stateBytes;
  }
}

/**
 * From `errors` of all states, or of the last one alone if `isLast`, to ∂L/∂z (`slopes`) and ∂L/∂h of each step
 * (`totals`). Every `truncation` steps from the end, nothing of what comes after is heard; 0: always.
 */
export function runLstmBack(
  errors: usize,
  isLast: bool,
  kernel: usize,
  c0: usize,
  mask: usize,
  drop: usize,
  cells: usize,
  gates: usize,
  bent: usize,
  slopes: usize,
  totals: usize,
  steps: i32,
  batch: i32,
  units: i32,
  truncation: i32,
  scratch: usize,
  work: usize,
): void {
  const size = batch * units;
  const stateBytes = 4 * size;
  const dh = scratch;
  const dc = dh + stateBytes;
  const spare = dc + stateBytes;
  const one = f32x4.splat(1);
  for (let step = steps - 1; step >= 0; step--) {
    if (isCut(steps, step, truncation)) memory.fill(dh, 0, 2 * stateBytes);
    const hasError = !isLast || step == steps - 1;
    const outside = errors + (isLast ? 0 : step * stateBytes);
    const before = step > 0 ? cells + (step - 1) * stateBytes : c0;
    for (let sample = 0; sample < batch; sample++) {
      const counts = mask == 0 || load<f32>(mask + 4 * (step * batch + sample)) != 0;
      const rowAt = 4 * sample * units;
      for (let unit = 0; unit < units; unit += 4) {
        const few = units - unit;
        const at = rowAt + 4 * unit;
        const here = step * stateBytes + at;
        let slope = loadUpTo(dh + at, few);
        if (hasError) slope = f32x4.add(slope, loadUpTo(outside + at, few));
        storeUpTo(totals + here, slope, few);
        const gateAt = 4 * (step * stateBytes + rowAt) + 4 * unit;
        const i = gates + gateAt;
        const to = slopes + gateAt;
        const next = 4 * units;
        if (!counts) {
          const zero = f32x4.splat(0);
          for (let block = 0; block < 4; block++) storeUpTo(to + block * next, zero, few);
          storeUpTo(dh + at, slope, few);
          continue;
        }
        const input = loadUpTo(i, few);
        const forget = loadUpTo(i + next, few);
        const candidate = loadUpTo(i + 2 * next, few);
        const output = loadUpTo(i + 3 * next, few);
        const curve = loadUpTo(bent + here, few);
        const old = before != 0 ? loadUpTo(before + at, few) : f32x4.splat(0);
        const through = f32x4.mul(f32x4.mul(slope, output), f32x4.sub(one, f32x4.mul(curve, curve)));
        const cell = f32x4.add(loadUpTo(dc + at, few), through);
        const ofInput = f32x4.mul(f32x4.mul(cell, candidate), f32x4.mul(input, f32x4.sub(one, input)));
        const ofForget = f32x4.mul(f32x4.mul(cell, old), f32x4.mul(forget, f32x4.sub(one, forget)));
        const bend = f32x4.sub(one, f32x4.mul(candidate, candidate));
        const ofOutput = f32x4.mul(f32x4.mul(slope, curve), f32x4.mul(output, f32x4.sub(one, output)));
        storeUpTo(to, ofInput, few);
        storeUpTo(to + next, ofForget, few);
        storeUpTo(to + 2 * next, f32x4.mul(f32x4.mul(cell, input), bend), few);
        storeUpTo(to + 3 * next, ofOutput, few);
        storeUpTo(dc + at, f32x4.mul(cell, forget), few);
        storeUpTo(dh + at, f32x4.splat(0), few);
      }
    }
    if (step > 0)
      addProduct(
        slopes + 4 * step * stateBytes,
        4 * units,
        kernel,
        4 * units,
        drop,
        dh,
        batch,
        units,
        4 * units,
        spare,
        work,
      );
  }
}
