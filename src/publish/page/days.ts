// Takes a stretch of days, gives it as it is shown.

/** "2014-05-03 to 2014-05-04": ISO days, since they are the same for every reader; empty where undated. */
export const days = ({ from, to }: { readonly from: string | null; readonly to: string | null }): string =>
  from === null ? "" : to === null || to === from ? from : `${from} to ${to}`;

const PARTS: Readonly<Record<string, string>> = {
  21: "spring",
  22: "summer",
  23: "autumn",
  24: "winter",
  33: "1st quarter of",
  34: "2nd quarter of",
  35: "3rd quarter of",
  36: "4th quarter of",
  40: "1st half of",
  41: "2nd half of",
};

/** A part of a year by EDTF's numbers in words ("2020-21": spring 2020), decades as they are said ("198X": 1980s). */
const inWords = (date: string): string => {
  const [, year = "", part] = /^(\d{4})-(\d\d)$/.exec(date) ?? [];
  if (part !== undefined && PARTS[part] !== undefined) return `${PARTS[part]} ${year}`;
  return /^\d{3}X$/.test(date) ? `${date.slice(0, 3)}0s` : /^\d{2}XX$/.test(date) ? `${date.slice(0, 2)}00s` : date;
};

/**
 * An EDTF date as a reader reads it: "198X~" is "about 1980s", "1992/1994" is "1992 to 1994", "2020-11-09T14:00" has a
 * space. ISO days stay, since they are the same for every reader.
 */
export const readableDate = (edtf: string): string =>
  edtf
    .split("/")
    .map((date) => {
      const mark = /[~?%]$/.exec(date)?.[0];
      const plain = inWords((mark === undefined ? date : date.slice(0, -1)).replace("T", " "));
      return mark === undefined ? plain : mark === "?" ? `perhaps ${plain}` : `about ${plain}`;
    })
    .join(" to ");
