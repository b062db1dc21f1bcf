// Gives the legal forms that may end a company's name and are left out as often: "Ltd", "plc".

/**
 * Words behind a company's name that tell its legal form, folded, without points.
 *
 * @source ISO 20275 (entity legal forms), those that English-language news writes
 */
export const CORPORATE_FORMS: readonly string[] = (
  "as ltd limited inc incorporated corp corporation plc llc llp lp gmbh ag se sa sas sarl srl spa nv bv ab asa oyj oy aps kk bhd sdn pjsc ojsc jsc " +
  "pte pty doo dd kft zrt sro"
).split(" ");
