/** Distinct values that a reader remembers: enough for what repeats, little for what does not. */
const REMEMBERED = 4096;

/** A reader that remembers what it has read: registers and invoice lists repeat their values. */
export function remembering<Value, T>(read: (value: Value) => T): (value: Value) => T {
  const known = new Map<Value, T>();
  let met = 0;
  return (value) => {
    // A column whose values hardly repeat is not worth remembering.
    if (known.size === REMEMBERED && met < REMEMBERED) return read(value);
    const found = known.get(value);
    if (found !== undefined) {
      met += 1;
      return found;
    }
    const made = read(value);
    if (known.size < REMEMBERED) known.set(value, made);
    return made;
  };
}
