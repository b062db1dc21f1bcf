// Gives what is measured: how all articles are read once, and what is closed behind it.
export interface Rounds {
  /** Reads all articles once, gives the tokens found. */
  readonly round: () => Promise<number>;
  readonly close: () => Promise<void>;
}
