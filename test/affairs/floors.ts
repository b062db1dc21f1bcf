// Gives what the dossiers of the affairs coded by hand have reached, line by line.

/** What was found, and of how much. */
export type Floor = readonly [what: string, found: number, of: number];

/**
 * What is met in part: what was found, of how much, on the day a line was written. A floor is never lowered in silence;
 * later work raises it. The first figures of each affair stand in docs/affairs.md.
 */
export const FLOORS: Readonly<Record<string, readonly Floor[]>> = {
  sample: [
    ["reports with their outlet", 13, 13],
    ["reports with their day", 13, 13],
    ["reports that say how their day is known", 13, 13],
    ["reports with exactly those they rely on", 13, 13],
    ["copies", 2, 2],
    ["episodes exact, affairs one", 2, 2],
    ["lines that are no text, left unread", 64, 64],
    ["coded statements found", 171, 173],
    ["coded statements found with their speaker", 156, 173],
    ["coded statements found with their mode", 163, 173],
    ["coded statements found with their act", 149, 173],
    ["found statements that are coded", 171, 185],
    ["addressees of those coded with one", 13, 71],
    ["principals of those coded with one", 66, 133],
    ["worded statements found word for word", 17, 22],
    ["worded statements found with their speaker", 14, 22],
    ["pairs of statements that are one utterance", 71, 80],
    ["rival accounts", 9, 11],
    ["drifts of wording", 2, 2],
    ["happenings in the timeline, by date and report", 17, 18],
    ["labels by outlet, each group under one name", 38, 59],
    ["forms of people and governments, each under one name", 30, 45],
  ],
  reservoir: [
    ["reports with their outlet", 6, 6],
    ["reports with their day", 6, 6],
    ["reports that say how their day is known", 6, 6],
    ["reports with exactly those they rely on", 6, 6],
    ["copies", 1, 1],
    ["episodes exact, affairs one", 2, 2],
    ["lines that are no text, left unread", 35, 35],
    ["coded statements found", 81, 88],
    ["coded statements found with their speaker", 64, 88],
    ["coded statements found with their mode", 77, 88],
    ["coded statements found with their act", 53, 88],
    ["found statements that are coded", 81, 96],
    ["addressees of those coded with one", 11, 28],
    ["principals of those coded with one", 23, 61],
    ["pairs of statements that are one utterance", 14, 22],
    ["rival accounts", 2, 8],
    ["drifts of wording", 0, 3],
    ["happenings in the timeline, by date and report", 8, 10],
    ["labels by outlet, each group under one name", 5, 41],
    ["forms of people and governments, each under one name", 24, 34],
  ],
  shaft: [
    ["reports with their outlet", 4, 5],
    ["reports with their day", 4, 5],
    ["reports that say how their day is known", 4, 5],
    ["reports with exactly those they rely on", 3, 5],
    ["copies", 1, 1],
    ["episodes exact, affairs one", 1, 2],
    ["lines that are no text, left unread", 22, 27],
    ["coded statements found", 65, 76],
    ["coded statements found with their speaker", 55, 76],
    ["coded statements found with their mode", 64, 76],
    ["coded statements found with their act", 40, 76],
    ["found statements that are coded", 65, 78],
    ["addressees of those coded with one", 9, 19],
    ["principals of those coded with one", 20, 55],
    ["pairs of statements that are one utterance", 7, 24],
    ["rival accounts", 1, 5],
    ["drifts of wording", 0, 2],
    ["happenings in the timeline, by date and report", 8, 10],
    ["labels by outlet, each group under one name", 0, 23],
    ["forms of people and governments, each under one name", 21, 31],
  ],
};

/** Pairs taken for one utterance that nobody coded so, at most: an operation’s two names, in a rival’s mouth. */
export const MOST_WRONG_PAIRS: Readonly<Record<string, number>> = { sample: 1, reservoir: 0, shaft: 0 };
