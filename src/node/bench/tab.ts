import { setTimeout as wait } from "node:timers/promises";
import type { CDPSession } from "@playwright/test";
import * as v from "valibot";

const PATIENCE = 90_000;
const POLL = 250;

const messageSchema = v.object({
  id: v.optional(v.number()),
  method: v.optional(v.string()),
  params: v.optional(v.unknown()),
  result: v.optional(v.unknown()),
  error: v.optional(v.object({ message: v.string() })),
});

const evaluatedSchema = v.object({
  result: v.object({ value: v.optional(v.unknown()) }),
  exceptionDetails: v.optional(v.object({ exception: v.object({ description: v.optional(v.string()) }) })),
});

/**
 * A tab with no more of the DevTools protocol than measuring needs. Playwright's pages enable the Runtime domain, and
 * with it V8 reads a script a second time for the place of every error that it makes: React makes five when it starts, and
 * the app takes twice as long to evaluate.
 */
export interface Tab {
  /** Sends a command of the DevTools protocol. */
  send: (method: string, params?: object) => Promise<unknown>;
  /** Hears the events of the domains that were enabled. */
  listen: (hear: (method: string, params: unknown) => void) => void;
  /** Loads an address. Settles when its `load` event has fired. */
  open: (url: string) => Promise<void>;
  /** The value of an expression in the page, of a promise what it resolves to. */
  evaluate: (expression: string) => Promise<unknown>;
  /** Settles when an expression is true in the page. */
  until: (expression: string) => Promise<void>;
}

/** Attaches to a target through the browser's own session. */
export async function attachTab(browser: CDPSession, targetId: string): Promise<Tab> {
  const { send, listen } = await attach(browser, targetId);
  await send("Page.enable");

  async function open(url: string): Promise<void> {
    const { promise: loaded, resolve } = Promise.withResolvers<void>();
    listen((method) => method === "Page.loadEventFired" && resolve());
    await send("Page.navigate", { url });
    await within(loaded, `${url} to load`);
  }

  async function evaluate(expression: string): Promise<unknown> {
    const options = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = v.parse(evaluatedSchema, await send("Runtime.evaluate", options));
    if (exceptionDetails) throw new Error(exceptionDetails.exception.description);
    return result.value;
  }

  async function until(expression: string): Promise<void> {
    const end = Date.now() + PATIENCE;
    while ((await evaluate(expression)) !== true) {
      if (Date.now() > end) throw new Error(`waited ${PATIENCE / 1000} s for ${expression}`);
      await wait(POLL);
    }
  }

  return { send, listen, open, evaluate, until };
}

async function attach(browser: CDPSession, targetId: string): Promise<Pick<Tab, "send" | "listen">> {
  const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: false });
  const calls = new Map<number, PromiseWithResolvers<unknown>>();
  const hearers: ((method: string, params: unknown) => void)[] = [];
  let last = 0;

  browser.on("Target.receivedMessageFromTarget", (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, method, params, result, error } = v.parse(messageSchema, JSON.parse(event.message));
    if (method !== undefined) for (const hear of hearers) hear(method, params);
    if (id === undefined) return;
    if (error) calls.get(id)?.reject(new Error(error.message));
    else calls.get(id)?.resolve(result);
    calls.delete(id);
  });

  async function send(method: string, params: object = {}): Promise<unknown> {
    const id = ++last;
    const call = Promise.withResolvers<unknown>();
    calls.set(id, call);
    const message = JSON.stringify({ id, method, params });
    await browser.send("Target.sendMessageToTarget", { sessionId, message });
    return within(call.promise, method);
  }

  return { send, listen: (hear) => void hearers.push(hear) };
}

/** Rejects when a promise takes too long: a tab that is gone answers nothing. */
async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  const late = new AbortController();
  const timeout = wait(PATIENCE, undefined, { signal: late.signal }).then(() => {
    throw new Error(`waited ${PATIENCE / 1000} s for ${what}`);
  });
  timeout.catch(() => undefined);
  return Promise.race([promise, timeout]).finally(() => late.abort());
}
