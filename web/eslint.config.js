import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The import law: each layer may import only what stands below it. */
const LAYERS = ["app", "features", "phone", "realtime", "components", "api", "lib"];

function forbid(layer) {
  const above = LAYERS.slice(0, LAYERS.indexOf(layer));
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: above.map((name) => `@/${name}/**`), message: `${layer} is below it` },
          ],
        },
      ],
    },
  };
}

const FEATURES = [
  ...["signin", "softphone", "workspace", "floor", "supervision", "customers", "interactions"],
  ...["tickets", "callbacks", "orders", "knowledge", "moving", "flows", "setup", "messages"],
  ...["products", "appointments", "opportunities", "surveys", "scripts", "forms"],
];

function apart(feature) {
  const others = FEATURES.filter((name) => name !== feature).map((name) => `@/features/${name}/**`);
  return {
    files: [`src/features/${feature}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["@/app/**", ...others], message: "features do not know each other" },
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/api/schema.d.ts"] },
  ...tseslint.configs.strict,
  {
    plugins: { "react-hooks": hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      "max-lines": ["error", { max: 250 }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  { files: ["scripts/**"], rules: { "no-console": "off" } },
  ...LAYERS.filter((name) => name !== "app" && name !== "features").map(forbid),
  ...FEATURES.map(apart),
);
