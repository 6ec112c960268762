import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** A script for other people's pages: one classic file each, so that two lines of HTML are enough. */
export default defineConfig(({ mode }) => ({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  publicDir: false,
  build: {
    outDir: "dist/embed",
    emptyOutDir: false,
    chunkSizeWarningLimit: 700,
    lib: {
      entry: `src/embed/${mode}.ts`,
      name: `Linedesk_${mode}`,
      formats: ["iife"],
      fileName: () => `${mode}.js`,
    },
  },
}));
