import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { broadsheet } from "./src/node/publish/vite-plugin.ts";

export default defineConfig({
  plugins: [
    react(),
    broadsheet({
      data: process.env.BROADSHEET_DATA ?? "data",
      outDir: process.env.BROADSHEET_OUT ?? "dist",
    }),
  ],
  test: {
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
        test: { name: "node", environment: "node", include: ["src/node/**/*.test.ts"] },
      },
    ],
  },
});
