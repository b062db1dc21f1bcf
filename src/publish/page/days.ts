// Takes a stretch of days, gives it as it is shown.

/** "2014-05-03 to 2014-05-04": ISO days, since they are the same for every reader; empty where undated. */
export const days = ({ from, to }: { readonly from: string | null; readonly to: string | null }): string =>
  from === null ? "" : to === null || to === from ? from : `${from} to ${to}`;
