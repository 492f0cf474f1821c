/** How many of an ascending list, from its beginning, are below: by binary search. */
export function countBelow<Item>(list: readonly Item[], isBelow: (item: Item) => boolean): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBelow(list[middle]!)) from = middle + 1;
    else to = middle;
  }
  return from;
}
