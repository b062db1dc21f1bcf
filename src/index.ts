// The face of the package: `import { collate } from "variorum"`; re-exports only.
export { UserError } from "./contract/exit.ts";
export {
  annotateRecords,
  collate,
  linkRecords,
  render,
  verifyQuotation,
  verifyRecord,
  type AnnotationLine,
  type CitedAnswer,
  type CitedPlace,
  type Collation,
  type Form,
  type Input,
  type LineLayer,
  type LineOptions,
  type Lines,
  type LinkLine,
  type Progress,
  type RunOptions,
  type Verification,
} from "./engine.ts";
export { MisuseError, OutsideError, type Citation, type Dossier, type Problem, type ProblemCode } from "./model/index.ts";
export { verifyDossier, type Finding, type FindingCode } from "./publish/verify.ts";
export { verifyQuote, type QuoteAnswer, type QuotedReport } from "./publish/verify-quote.ts";
export { VERSION } from "./version.ts";
