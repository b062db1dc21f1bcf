// Takes lists by key, puts one more value on the list of its key.

/** @cost O(1); copying the list for each value would cost as much as its values squared */
export function pushTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
