import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const server = process.env.LINEDESK_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: {
    proxy: {
      "/api": { target: server, ws: true },
      "/sip": { target: server, ws: true },
    },
  },
  build: { chunkSizeWarningLimit: 700 },
  test: {
    environment: "happy-dom",
    include: ["tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/support/setup.ts"],
    restoreMocks: true,
    testTimeout: 120_000,
    maxWorkers: "100%", // one less leaves half of a small machine idle
    expect: { poll: { timeout: 30_000 } },
  },
});
