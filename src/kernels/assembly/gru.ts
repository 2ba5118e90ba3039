/**
 * @file A GRU over a whole sequence (Cho et al. 2014), and its error back through time. Gates z and r are σ(pₜ + q), with
 * q = h₋·U + b; h = g + z·(h₋ − g). Where the reset acts behind the product, g = tanh(pₜ + r·q); where it acts before it,
 * g = tanh(pₜ + (r·h₋)·U). Arrays as in `lstm.ts`; rows of U and of the gates are z, r, g.
 */
import { sigmoid, tanh } from "./functions";
import { loadUpTo, storeUpTo } from "./lanes";
import { multiply } from "./multiply";
import { addDropped, addProduct, dropRows, isCut } from "./steps";

/** Bytes of scratch, for both ways. */
export function countGruBytes(batch: i32, units: i32): i32 {
  return 4 * 6 * batch * units;
}

/** `own` is what r is multiplied by: q of the candidate, or what is seen of h₋. `bias` is that of the state, or 0. */
export function runGru(
  projection: usize, kernel: usize, bias: usize, h0: usize, mask: usize, drop: usize,
  states: usize, gates: usize, own: usize,
  steps: i32, batch: i32, units: i32, isAfter: bool,
  scratch: usize, work: usize,
): void {
  const size = batch * units;
  const stateBytes = 4 * size;
  const gateBytes = 3 * stateBytes;
  const width = isAfter ? 3 * units : 2 * units;
  const product = scratch;
  const dropped = product + gateBytes;
  const kept = dropped + stateBytes;
  let h = h0;
  for (let step = 0; step < steps; step++) {
    const seen = h != 0 && drop != 0 ? dropRows(h, drop, dropped, size) : h;
    if (bias != 0) for (let i = 0; i < batch; i++) memory.copy(product + 4 * i * width, bias, 4 * width);
    else memory.fill(product, 0, 4 * batch * width);
    if (seen != 0)
      multiply(seen, units, 1, kernel, 3 * units, 1, product, width, batch, width, units, true, work);
    memory.copy(gates, projection, gateBytes);
    for (let sample = 0; sample < batch; sample++) {
      const counts = mask == 0 || load<f32>(mask + 4 * (step * batch + sample)) != 0;
      for (let unit = 0; unit < units; unit += 4) {
        const few = units - unit;
        const at = 4 * (sample * units + unit);
        const z = gates + 4 * (3 * sample * units + unit);
        const r = z + 4 * units;
        const q = product + 4 * (sample * width + unit);
        const update = sigmoid(f32x4.add(loadUpTo(z, few), loadUpTo(q, few)));
        const reset = sigmoid(f32x4.add(loadUpTo(r, few), loadUpTo(q + 4 * units, few)));
        storeUpTo(z, update, few);
        storeUpTo(r, reset, few);
        const old = h != 0 ? loadUpTo(h + at, few) : f32x4.splat(0);
        if (isAfter) {
          const given = loadUpTo(q + 8 * units, few);
          storeUpTo(own + at, given, few);
          const g = r + 4 * units;
          const candidate = tanh(f32x4.add(loadUpTo(g, few), f32x4.mul(reset, given)));
          storeUpTo(g, candidate, few);
          storeUpTo(states + at, counts ? mix(candidate, update, old) : old, few);
        } else {
          const given = seen != 0 ? loadUpTo(seen + at, few) : f32x4.splat(0);
          storeUpTo(own + at, given, few);
          storeUpTo(kept + at, f32x4.mul(reset, given), few);
        }
      }
    }
    if (!isAfter) {
      const from = kernel + 8 * units;
      const to = gates + 8 * units;
      multiply(kept, units, 1, from, 3 * units, 1, to, 3 * units, batch, units, units, true, work);
      for (let sample = 0; sample < batch; sample++) {
        const counts = mask == 0 || load<f32>(mask + 4 * (step * batch + sample)) != 0;
        for (let unit = 0; unit < units; unit += 4) {
          const few = units - unit;
          const at = 4 * (sample * units + unit);
          const z = gates + 4 * (3 * sample * units + unit);
          const g = z + 8 * units;
          const candidate = tanh(loadUpTo(g, few));
          storeUpTo(g, candidate, few);
          const old = h != 0 ? loadUpTo(h + at, few) : f32x4.splat(0);
          storeUpTo(states + at, counts ? mix(candidate, loadUpTo(z, few), old) : old, few);
        }
      }
    }
    h = states;
    projection += gateBytes;
    gates += gateBytes;
    states += stateBytes;
    own += stateBytes;
  }
}

/** g + z·(h₋ − g) */
// @ts-ignore: a decorator of AssemblyScript
@inline
function mix(candidate: v128, update: v128, old: v128): v128 {
  return f32x4.add(candidate, f32x4.mul(update, f32x4.sub(old, candidate)));
}

/** As `runLstmBack`; `behind` gets the error of `own`. */
export function runGruBack(
  errors: usize, isLast: bool,
  kernel: usize, h0: usize, mask: usize, drop: usize,
  states: usize, gates: usize, own: usize,
  slopes: usize, totals: usize, behind: usize,
  steps: i32, batch: i32, units: i32, truncation: i32, isAfter: bool,
  scratch: usize, work: usize,
): void {
  const size = batch * units;
  const stateBytes = 4 * size;
  const dh = scratch;
  const spare = dh + stateBytes;
  const product = spare + stateBytes;
  const next = 4 * units;
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  for (let step = steps - 1; step >= 0; step--) {
    if (isCut(steps, step, truncation)) memory.fill(dh, 0, stateBytes);
    const hasError = !isLast || step == steps - 1;
    const outside = errors + (isLast ? 0 : step * stateBytes);
    const before = step > 0 ? states + (step - 1) * stateBytes : h0;
    const start = step * stateBytes;
    for (let sample = 0; sample < batch; sample++) {
      const counts = mask == 0 || load<f32>(mask + 4 * (step * batch + sample)) != 0;
      for (let unit = 0; unit < units; unit += 4) {
        const few = units - unit;
        const at = 4 * (sample * units + unit);
        const gateAt = 3 * (start + 4 * sample * units) + 4 * unit;
        const to = slopes + gateAt;
        const turned = product + 4 * (3 * sample * units + unit);
        let slope = loadUpTo(dh + at, few);
        if (hasError) slope = f32x4.add(slope, loadUpTo(outside + at, few));
        storeUpTo(totals + start + at, slope, few);
        if (!counts) {
          for (let block = 0; block < 3; block++) {
            storeUpTo(to + block * next, zero, few);
            storeUpTo(turned + block * next, zero, few);
          }
          storeUpTo(behind + start + at, zero, few);
          storeUpTo(dh + at, slope, few);
          continue;
        }
        const update = loadUpTo(gates + gateAt, few);
        const reset = loadUpTo(gates + gateAt + next, few);
        const candidate = loadUpTo(gates + gateAt + 2 * next, few);
        const old = before != 0 ? loadUpTo(before + at, few) : zero;
        const bend = f32x4.sub(one, f32x4.mul(candidate, candidate));
        const bare = f32x4.mul(f32x4.mul(slope, f32x4.sub(one, update)), bend);
        const turn = f32x4.mul(update, f32x4.sub(one, update));
        const ofUpdate = f32x4.mul(f32x4.mul(slope, f32x4.sub(old, candidate)), turn);
        storeUpTo(to, ofUpdate, few);
        storeUpTo(turned, ofUpdate, few);
        storeUpTo(to + 2 * next, bare, few);
        storeUpTo(dh + at, f32x4.mul(slope, update), few);
        if (!isAfter) continue;
        const given = loadUpTo(own + start + at, few);
        const ofReset = f32x4.mul(f32x4.mul(bare, given), f32x4.mul(reset, f32x4.sub(one, reset)));
        const ofOwn = f32x4.mul(bare, reset);
        storeUpTo(to + next, ofReset, few);
        storeUpTo(turned + next, ofReset, few);
        storeUpTo(turned + 2 * next, ofOwn, few);
        storeUpTo(behind + start + at, ofOwn, few);
      }
    }
    if (!isAfter) {
      const bare = slopes + 3 * start + 2 * next;
      const ownKernel = kernel + 2 * next;
      const found = behind + start;
      multiply(bare, 3 * units, 1, ownKernel, 1, 3 * units, found, units, batch, units, units, false, work);
      for (let sample = 0; sample < batch; sample++) {
        for (let unit = 0; unit < units; unit += 4) {
          const few = units - unit;
          const at = 4 * (sample * units + unit);
          const r = 3 * (start + 4 * sample * units) + 4 * unit + next;
          const reset = loadUpTo(gates + r, few);
          const error = loadUpTo(found + at, few);
          const turn = f32x4.mul(reset, f32x4.sub(one, reset));
          const ofReset = f32x4.mul(f32x4.mul(error, loadUpTo(own + start + at, few)), turn);
          storeUpTo(slopes + r, ofReset, few);
          storeUpTo(product + 4 * (3 * sample * units + unit) + next, ofReset, few);
          storeUpTo(found + at, f32x4.mul(error, reset), few);
        }
      }
      if (step > 0) addKept(found, drop, dh, size);
    }
    const width = isAfter ? 3 * units : 2 * units;
    if (step > 0)
      addProduct(product, 3 * units, kernel, 3 * units, drop, dh, batch, units, width, spare, work);
  }
}

/** The part of the error that r·h₋ hands on itself. */
function addKept(found: usize, drop: usize, dh: usize, count: i32): void {
  if (drop != 0) {
    addDropped(found, drop, dh, count);
    return;
  }
  for (let i = 0; i < count; i += 4) {
    const few = count - i;
    storeUpTo(dh + 4 * i, f32x4.add(loadUpTo(dh + 4 * i, few), loadUpTo(found + 4 * i, few)), few);
  }
}
