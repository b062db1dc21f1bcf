// Takes what to close when the user stops a command that runs until then, gives it to whoever hears the signal.

let closing: (() => void) | null = null;

/** Gives a promise that settles when the user stops the command: for a server that is no failure but the end. */
export const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    closing = resolve;
  });

/** What waits for the end; null where nothing does, or where it was told already. */
export function takeClosing(): (() => void) | null {
  const close = closing;
  closing = null;
  return close;
}
