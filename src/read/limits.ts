// Gives the limits beyond which a text is kept but not read.

/** Units of a text that are read; a thick book has one million. */
export const READ_UNITS = 2_000_000;
/** Blocks of a text that are told apart: a daily paper of one day has some thousands. Layers count them in 16 bits. */
export const READ_BLOCKS = 20_000;
