// Gives what is measured: how some articles are read, and what is closed behind it.
export interface Rounds {
  /** How many articles a round reads. */
  readonly articles: number;
  /** Reads them, gives the tokens found. */
  readonly round: () => Promise<number>;
  readonly close: () => Promise<void>;
}
