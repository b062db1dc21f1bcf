// Gives what may be wrong with a dossier, each kind with what it means.

/** Every kind of finding, with what it means. */
export const FINDING_CODES = {
  "verify/shape": "A key is missing, added or holds a value of another kind: this is no dossier of this version.",
  "verify/seal": "The dossier was changed after it was made: its seal does not fit.",
  "verify/inputs": "The hash over all inputs does not fit the reports listed.",
  "verify/no-source": "A report's source was not given, so that none of its citations can be checked.",
  "verify/source-changed": "A report's source is not the text the dossier was made of.",
  "verify/outside": "A place lies outside its source, or ends before it begins.",
  "verify/not-the-words": "The words cited are not those that stand in the source at that place.",
  "verify/not-the-context": "The words before or after a citation are not those of the source.",
  "verify/not-as-read": "The words as read are not what the source shows there once its markup is taken off.",
  "verify/reference": "Something named by its identifier is not in the dossier, or is in it twice.",
  "verify/other-report": "A citation stands in another report than the record that it belongs to.",
} as const satisfies Record<string, string>;

/** Code of a finding; docs/problems.md says what each means. */
export type FindingCode = keyof typeof FINDING_CODES;

/** Something in a dossier that does not hold; `path` leads to it: "statements.3.content.0". */
export interface Finding {
  readonly code: FindingCode;
  readonly path: string;
  readonly message: string;
}
