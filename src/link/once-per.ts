// Takes a function of a thing and tables, gives one that works each pair out once: in a set that grows what stands on one report alone is not made again.

/** What was made is kept as long as the thing is. @param made the same for the same pair, and never changed by who gets it */
export function oncePer<Thing extends object, Tables extends object, Value>(
  made: (thing: Thing, tables: Tables) => Value,
): (thing: Thing, tables: Tables) => Value {
  const known = new WeakMap<Tables, WeakMap<Thing, { readonly value: Value }>>();
  return (thing, tables) => {
    let own = known.get(tables);
    if (own === undefined) known.set(tables, (own = new WeakMap()));
    let found = own.get(thing);
    if (found === undefined) own.set(thing, (found = { value: made(thing, tables) }));
    return found.value;
  };
}
