// Gives the English phrases that show an act in what is said, strongest first: "we call on", "will not go unanswered".
import type { ActSign } from "../../../annotate/attribution/attribution-rule.ts";
import { ACCUSE } from "./charges.ts";
import { CHALLENGES, DENY, DISMISSED } from "./denials.ts";
import { CONCERN, CONDEMN, RECOGNISE, SUPPORT } from "./judgements.ts";
import { COMMIT, OFFER } from "./promises.ts";
import { REQUEST } from "./requests.ts";
import { THREATEN } from "./threats.ts";
import { NO_COMMENT } from "./withheld.ts";

/**
 * Signs of an act in what is said, strongest first. A verb of the cue ("urged") decides before these.
 * @source general knowledge of English; order settled on statements coded by hand
 */
export const ACT_SIGNS: readonly ActSign[] = [
  { act: "no-comment", phrases: NO_COMMENT },
  { act: "ask", phrases: ["the question is", "one question", "the question was whether", "my question was", "my question is"] },
  { act: "deny", phrases: [...CHALLENGES, ...DISMISSED] },
  { act: "request", phrases: REQUEST },
  { act: "threaten", phrases: THREATEN },
  { act: "concern", phrases: CONCERN },
  { act: "condemn", phrases: CONDEMN },
  { act: "accuse", phrases: ACCUSE },
  { act: "recognise", phrases: RECOGNISE },
  { act: "support", phrases: SUPPORT },
  { act: "offer", phrases: OFFER },
  { act: "commit", phrases: COMMIT },
  { act: "deny", phrases: DENY },
  { act: "announce", phrases: ["until further notice", "with immediate effect"] },
];
