// Gives the version of the package; test/docs.test.ts holds it equal to package.json's and to the changelog's head.
export const VERSION = "0.1.0";
