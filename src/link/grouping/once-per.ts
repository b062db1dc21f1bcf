// Takes a function of a thing, or of a thing and tables, gives one that works each out once: in a set that grows what stands on one report alone is not made again.

/** What was made is kept as long as the thing is. @param made the same for the same thing, and never changed by who gets it */
export function once<Thing extends object, Value>(made: (thing: Thing) => Value): (thing: Thing) => Value {
  const known = new WeakMap<Thing, { readonly value: Value }>();
  return (thing) => {
    let found = known.get(thing);
    if (found === undefined) known.set(thing, (found = { value: made(thing) }));
    return found.value;
  };
}

/** What was made is kept as long as the thing is. @param made the same for the same pair, and never changed by who gets it */
export function oncePer<Thing extends object, Tables extends object, Value>(
  made: (thing: Thing, tables: Tables) => Value,
): (thing: Thing, tables: Tables) => Value {
  const by = once((tables: Tables) => once((thing: Thing) => made(thing, tables)));
  return (thing, tables) => by(tables)(thing);
}
