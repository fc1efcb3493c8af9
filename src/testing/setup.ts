import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";
import { bringEverythingNear, NearScreenObserver } from "./near-screen.ts";

// A busy machine takes its time; a right page comes at once.
configure({ asyncUtilTimeout: 30_000 });

// jsdom lays nothing out and so cannot scroll.
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

// For the same reason it cannot say what comes near the screen.
globalThis.IntersectionObserver = NearScreenObserver;

beforeEach(() => bringEverythingNear(false));

// Before the complaints are looked at: what was registered last comes first.
afterEach(() => cleanup());
