// Takes the words of a table as they stand one behind another, gives them one by one.

export const words = (text: string): string[] => text.split(/\s+/).filter((it) => it !== "");

export const wordSet = (text: string): ReadonlySet<string> => new Set(words(text));
