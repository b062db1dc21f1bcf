// Takes a UTF-16 code unit, tells by ranges alone whether it is a letter or a digit: for scanners that read every unit of a stream.

/** Latin, and whatever lies between Greek and the general marks. */
export const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code < 0x2000);

/** Capitals of Latin without later additions, and of Russian. */
export const isCapital = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f);

/** 0 to 9. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** First half of a character that takes two units. */
export const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** Second half of one. */
export const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
