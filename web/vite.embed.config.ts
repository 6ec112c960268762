import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The script for other people's pages: one classic file, so that two lines of HTML are enough. */
export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  publicDir: false,
  build: {
    outDir: "dist/embed",
    chunkSizeWarningLimit: 700,
    lib: {
      entry: "src/embed/call.ts",
      name: "LinedeskCall",
      formats: ["iife"],
      fileName: () => "call.js",
    },
  },
});
