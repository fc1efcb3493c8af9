import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";

/** A browser of its own, which can be killed with everything that it has started. */
export interface KillableBrowser {
  open: (address: string) => Promise<Page>;
  /** Ends it at once, as a crash or an empty battery does. */
  kill: () => Promise<void>;
}

const ARGUMENTS = [
  "--headless=new",
  "--remote-debugging-port=0",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
];

/** Starts a browser on a profile that outlives it. */
export async function startBrowser(program: string, profile: string): Promise<KillableBrowser> {
  // What a killed browser leaves behind would have the next one believe that it is still running.
  await rm(join(profile, "SingletonLock"), { force: true });
  const rights = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(program, [...ARGUMENTS, ...rights, `--user-data-dir=${profile}`, "about:blank"], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (text) => {
      said += String(text);
      const [, found] = /DevTools listening on (\S+)/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => reject(new Error(`the browser did not start: ${said}`)));
  });
  const connection = await chromium.connectOverCDP(address);
  const [context] = connection.contexts();
  if (context === undefined) throw new Error("the browser has no window");
  return {
    async open(address) {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    async kill() {
      if (child.pid !== undefined)
        process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
      await ended;
      await connection.close().catch(() => undefined);
    },
  };
}
