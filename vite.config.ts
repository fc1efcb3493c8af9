import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { dropUnusedRouterParts } from "./src/node/publish/drop-unused-router-parts.ts";
import { fetchLateStylesOnly } from "./src/node/publish/late-styles.ts";
import { broadsheet } from "./src/node/publish/vite-plugin.ts";
import { requireNode } from "./src/node/require-node.ts";

requireNode();

// Folders whose modules know nothing of a page. The tests of their components, which end with .tsx, do.
const WITHOUT_PAGE = "src/{archive,calendar,content,messages,query,search,words}/**/*.test.ts";
// A busy machine takes its time; what is right comes at once.
const PATIENCE = 120_000;

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
    // By itself it leaves a core for nothing: what the workers ask of it takes little.
    maxWorkers: "100%",
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "app",
          environment: "jsdom",
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: ["src/node/**", WITHOUT_PAGE],
          setupFiles: ["src/testing/complaints.ts", "src/testing/setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "app without a page",
          environment: "node",
          include: [WITHOUT_PAGE],
          setupFiles: ["src/testing/complaints.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
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
          include: ["src/node/check/*.test.ts"],
        },
      },
    ],
  },
});
