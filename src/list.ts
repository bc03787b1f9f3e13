/**
 * The members of a list by what they have in common, groups and members in the list's own order. (`Map.groupBy` came with
 * Node 21.)
 *
 *     groupBy([{ deal: 'D1', n: 1 }, { deal: 'D2', n: 1 }, { deal: 'D1', n: 2 }], (one) => one.deal).get('D1') // two
 */
export function groupBy<K, T>(list: Iterable<T>, keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
