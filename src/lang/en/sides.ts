// Gives the sides that people and bodies stand on in the news, so that one cannot be another wording of the other.
// Source: compiled by hand from general knowledge of public life; no word stands on two sides.

const SIDES = `
employer: company management employer airline firm owner shareholder boardroom shipowner manufacturer operator
worker: worker union driver pilot staff employee crew miner docker nurse teacher
state: state government parliament cabinet ministry treasury
church: church diocese parish archdiocese monastery
people: people voter resident citizen consumer public taxpayer inhabitant villager
trader: importer exporter retailer wholesaler shopkeeper
farmer: farmer grower peasant
accused: defendant accused culprit
judge: judge court tribunal jury
victim: victim plaintiff
rebel: rebel insurgent separatist guerrilla
demonstrator: demonstrator protester
police: police policeman constable
`;

/** Gives the side of each noun, by its lemma. */
export const sidesByLemma = (): ReadonlyMap<string, string> =>
  new Map(
    SIDES.trim()
      .split("\n")
      .flatMap((line): [string, string][] => {
        const [side = "", lemmas = ""] = line.split(": ");
        return lemmas.split(" ").map((lemma) => [lemma, side]);
      }),
  );
