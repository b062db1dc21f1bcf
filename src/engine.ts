// The use cases that the doors call; re-exports only.
export { collate, render, type Collation, type Form } from "./engine/collate.ts";
export { addTo, affairDossier, isCurrent, refreshed, wholeDossier, type AddOutcome, type RefreshOutcome } from "./engine/desk.ts";
export { backupStream, restoreFrom } from "./engine/backup.ts";
export { affairPages, type AffairPage, type AffairPages } from "./engine/affair-pages.ts";
export { quotationsIn, verifyInStore, type Quotations } from "./engine/quotation.ts";
export { dossiersOf, PARTS, type Dossiers, type Part } from "./engine/affair-parts.ts";
export { serviceOver, type News, type Service } from "./engine/service.ts";
export { examine, type Checked } from "./engine/doctor.ts";
export { holderOf, isServer, openStore, type AffairLine, type Correction, type Found, type Store, type Wanted } from "./store/index.ts";
export { linkRecords, type LinkOptions } from "./engine/link-records.ts";
export { annotateRecords, type LineOptions, type Lines } from "./engine/records.ts";
export type { Progress, RunOptions } from "./engine/run.ts";
export { verifyQuotation, verifyRecord, type CitedAnswer, type CitedPlace, type Verification } from "./engine/verify.ts";
export { asCorrection } from "./link/corrections.ts";
export type { EpisodeCorrection } from "./model/index.ts";
export { whyNoQuotation } from "./publish/verify-quote.ts";
export { filesOf, type Input } from "./ingest/index.ts";
export { DEFAULT_LAYERS, isLineLayer, LINE_LAYERS, type AnnotationLine, type LineLayer, type LinkLine } from "./publish/lines.ts";
