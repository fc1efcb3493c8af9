import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { dropUnusedRouterParts } from "./src/node/publish/drop-unused-router-parts.ts";
import { fetchLateStylesOnly } from "./src/node/publish/late-styles.ts";
import { broadsheet } from "./src/node/publish/vite-plugin.ts";
import { requireNode } from "./src/node/require-node.ts";

requireNode();

export default defineConfig({
  plugins: [
    react(),
    dropUnusedRouterParts(),
    fetchLateStylesOnly(),
    broadsheet({
      data: process.env.BROADSHEET_DATA ?? "data",
      outDir: process.env.BROADSHEET_OUT ?? "dist",
    }),
  ],
  test: {
    // A busy machine takes its time; what is right comes at once.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "app",
          environment: "jsdom",
          testTimeout: 30_000,
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: ["src/node/**"],
          setupFiles: ["src/testing/setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          testTimeout: 120_000,
          include: ["src/node/**/*.test.ts"],
          exclude: ["src/node/check/**"],
        },
      },
      {
        // What is published, so `npm run build` comes before it.
        extends: true,
        test: {
          name: "site",
          environment: "node",
          testTimeout: 120_000,
          include: ["src/node/check/*.test.ts"],
        },
      },
    ],
  },
});
