// The face of the model: every type a record is made of; re-exports only.
export * from "./article.ts";
export * from "./attribution.ts";
export * from "./compared.ts";
export * from "./correction.ts";
export * from "./dossier.ts";
export * from "./event.ts";
export * from "./known.ts";
export * from "./layers.ts";
export * from "./linked.ts";
export * from "./mention.ts";
export * from "./news.ts";
export * from "./problem-codes.ts";
export * from "./problem.ts";
export * from "./span.ts";
export * from "./time.ts";
export * from "./world.ts";
