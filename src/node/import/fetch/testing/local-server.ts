import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";

export interface LocalServer {
  /** `http://127.0.0.1:1234`. */
  address: string;
  port: number;
  /** What was asked for, in order. */
  requests: IncomingMessage[];
  close: () => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves on this machine while a test runs; with a certificate over TLS. */
export async function serveLocally(
  handler: Handler,
  secure?: { key: string; cert: string },
): Promise<LocalServer> {
  const requests: IncomingMessage[] = [];
  const handle: Handler = (request, response) => {
    requests.push(request);
    response.on("error", () => undefined);
    handler(request, response);
  };
  const server = secure === undefined ? createServer(handle) : createSecureServer(secure, handle);
  const port = await listen(server);
  return {
    address: `${secure === undefined ? "http" : "https"}://127.0.0.1:${port}`,
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (typeof bound !== "object" || bound === null) throw new Error("the server has no port");
  return bound.port;
}
