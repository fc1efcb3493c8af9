import { applyPreferences, readPreferences } from "./preferences/preferences.ts";

const PATIENCE = 4000;

/** The browser entry. A prerendered page is read first: the app is fetched once the page is painted. */
async function start(): Promise<void> {
  applyPreferences(readPreferences());
  const isPrerendered = document.querySelector("#root")?.hasChildNodes() ?? false;
  if (isPrerendered) await painted();
  const { startApp } = await import("./main.tsx");
  await breath();
  await startApp(breath);
}

/** Settles when the first view with its pictures is on the screen, or does not come. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    // The second frame begins when the first is on the screen.
    const afterFrame = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
    if (document.readyState === "complete") afterFrame();
    else addEventListener("load", afterFrame, { once: true });
    setTimeout(resolve, PATIENCE);
  });
}

/** Lets the page answer the reader between two long pieces of work. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

void start();
