import powerApps from "@microsoft/eslint-plugin-power-apps";
import accessibility from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules/", "vitest.config.ts"] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.ts", "**/*.tsx"] })),
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    plugins: { "@microsoft/power-apps": powerApps, "react-hooks": hooks, "jsx-a11y": accessibility },
    rules: {
      ...powerApps.configs.paCheckerHosted.rules,
      ...hooks.configs.recommended.rules,
      ...accessibility.flatConfigs.strict.rules,
      "max-lines": ["error", 250],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["tests/**"],
    // A suite is one function around its cases; mocks are looked at without being called.
    rules: { "max-lines-per-function": "off", "@typescript-eslint/unbound-method": "off" },
  },
);
