// Takes rivalries, gives each with a side named by the person who alone speaks on it: "Maren Olve, for the harbour board".
import type { EntityId, RivalSide, Statement } from "../../model/index.ts";
import type { Found } from "./accounts.ts";
import type { Context } from "../context.ts";

/**
 * Who chairs a body may speak as what else she is, so a body that one person alone speaks for on its side is named behind
 * her. A state is named as it is: whoever speaks for it speaks as it.
 *
 * @cost O(statements of the sides)
 */
export function namedByVoice(found: Found, statements: ReadonlyMap<string, Statement>, { parties }: Context): Found {
  const voiceOf = (side: RivalSide): EntityId | null => {
    if (side.entity === null || parties.entity(side.entity)?.kind !== "organization" || side.party !== parties.nameOf(side.entity))
      return null;
    const speakers = new Set(
      side.statements.flatMap((id) => {
        const it = statements.get(id);
        return it === undefined ? [] : parties.speakersOf(it);
      }),
    );
    const [only] = speakers;
    return speakers.size === 1 && only !== undefined && parties.entity(only)?.kind === "person" ? only : null;
  };
  let { about } = found;
  const sides = found.sides.map((side): RivalSide => {
    const voice = voiceOf(side);
    if (voice === null) return side;
    const name = parties.nameOf(voice);
    about = about.replace(side.party, () => name);
    return { ...side, party: `${name}, for ${side.party}` };
  });
  return { ...found, about, sides };
}
