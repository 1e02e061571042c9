/** A function that makes the value of a key once; `known` holds what is there already. */
export function remembered<Key, Value>(known: Map<Key, Value>, make: (key: Key) => Value): (key: Key) => Value {
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
