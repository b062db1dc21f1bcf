// Gives the version of the package; test/docs.test.ts holds it equal to package.json's and to the changelog's head.
/** Version of the package; it stands in every dossier. */
export const VERSION = "0.1.0";
