// Gives the English offices and callings with the nouns of the bodies that their holders are of, where a text need not say so.
//
// @source common usage of English-language news
import type { HouseWords } from "../../annotate/mentions/names-rule.ts";

const words = (joined: string): readonly string[] => joined.split(";");

const POLICE = "police;carabinieri;gendarmerie;constabulary";

const house = (roles: string, bodies: string): HouseWords["houses"][number] => ({ roles: words(roles), bodies: words(bodies) });

/** Roles stand in the usual wording of `offices.ts`, bodies are words of a body's noun or name, all lower case. */
export const HOUSES: HouseWords = {
  houses: [
    house("rector;vice-chancellor", "university;academy;college;seminary;institute;conservatory"),
    house("dean;provost", "chapter;university;academy;college;seminary;institute;conservatory"),
    house("principal", "school;college;academy"),
    house(
      "bishop;archbishop;metropolitan;cardinal;vicar general;archdeacon",
      "diocese;archdiocese;eparchy;archeparchy;patriarchate;metropolis;exarchate;church;curia;synod",
    ),
    house("priest;deacon;chaplain;sexton", "parish;church;congregation;mission"),
    house("abbot;monk;sister;prior", "monastery;convent;abbey;priory"),
    house("imam", "mosque"),
    house("rabbi", "synagogue;congregation"),
    house("justice;chief justice", "court;tribunal"),
    house("commissioner", "commission"),
    house(
      "director",
      "museum;gallery;theatre;theater;opera;zoo;institute;archive;archives;library;clinic;hospital;school;academy;observatory;orchestra;choir;laboratory",
    ),
    house("returning officer", "commission;board"),
    house("curator;conservator;custodian", "museum;gallery;library;archive;archives;collection"),
    house("archivist;librarian", "library;archive;archives"),
    house("auctioneer", "auction"),
    house("coach", "club;team;fc;ac;sc;cf;united"),
    house("trade unionist", "union;syndicate"),
    house("fire chief;firefighter", "brigade;department"),
    house("superintendent;chief constable;police chief;detective", POLICE),
    house("harbourmaster", "port;harbour"),
    house("elder", "council"),
  ],
  ranks: [house("captain;major;colonel;lieutenant;sergeant;corporal;officer;brigadier;commander", POLICE)],
  lawmakers: new Set(["Representative"]),
  anyBody: new Set(
    words(
      "speaker;director;chairman;chairwoman;chairperson;chief executive;chief financial officer;campaign manager;secretary;manager;treasurer;trustee;vice chairman;coordinator;secretary-general;executive",
    ),
  ),
};
