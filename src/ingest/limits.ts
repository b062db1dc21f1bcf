// Gives the limits that keep one input from taking the machine.

export interface Limits {
  /** Bytes a file may have; also the bytes a line of a JSONL stream may have. */
  readonly fileBytes: number;
}

/** 64 MiB: the longest news text known to us is under 1 MiB; a page with its scripts seldom passes 10. */
export const DEFAULT_LIMITS: Limits = { fileBytes: 64 * 1024 * 1024 };
