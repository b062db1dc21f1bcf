import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "models/"] },
  ...tseslint.configs.recommended,
  regexp.configs["flat/recommended"],
  {
    files: ["**/*.ts", "**/*.js"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 400, skipComments: true, skipBlankLines: true }],
      "max-lines-per-function": ["warn", { max: 60, skipComments: true, skipBlankLines: true }],
      // No expression may backtrack without bound: these two are the reason this plugin is here.
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": "error",
      "regexp/no-unused-capturing-group": "error",
      "regexp/prefer-named-capture-group": "off",
      "regexp/require-unicode-regexp": "off",
    },
  },
  {
    files: ["src/lang/**", "**/*.test.ts", "test/affairs/floors.ts", "sample/**"],
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
);
