/** An entry that is known to be there. @template Entry @param {readonly Entry[]} list @param {number} index @returns {Entry} */
export function at(list, index) {
  const entry = list[index];
  if (entry === undefined) throw new Error(`there is no entry ${index}`);
  return entry;
}
