/** A number for each object that comes along, the same for the same object. */
export function createIdentity(): (object: object) => number {
  const known = new WeakMap<object, number>();
  let count = 0;
  return (object) => {
    if (!known.has(object)) known.set(object, ++count);
    return known.get(object)!;
  };
}
