import { once } from "node:events";
import { connect as connectSocket, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { refusedAddress } from "./resolve-host.ts";

/** How long an address may take to answer before the host's next one is tried beside it, in milliseconds. */
const NEXT_ADDRESS_AFTER = 2000;

export interface Connecting {
  /** Where the host was found to be; no name is looked up again. */
  addresses: string[];
  /** Whether the address that was connected to may be asked. */
  mayBeAsked: (address: string) => boolean;
  signal: AbortSignal;
}

/**
 * Connects to the host of an address of http or https. Nothing is sent before the address that the connection really
 * goes to was looked at. Proxies that the environment names are not used: they would look up names by themselves.
 */
export async function connect(url: URL, { addresses, mayBeAsked, signal }: Connecting): Promise<Socket> {
  const isSecure = url.protocol === "https:";
  const socket = connectSocket({
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: Number(url.port || (isSecure ? 443 : 80)),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER,
    lookup: (_name, _options, found) =>
      found(
        null,
        addresses.map((address) => ({ address, family: isIP(address) })),
      ),
    signal,
  });
  // Whoever waits for the answer is told; that it also broke later is of no interest.
  socket.on("error", () => undefined);
  await once(socket, "connect");
  const { remoteAddress = "" } = socket;
  if (!mayBeAsked(remoteAddress)) {
    socket.destroy();
    throw refusedAddress(remoteAddress);
  }
  return isSecure ? secure(socket, url) : socket;
}

async function secure(socket: Socket, url: URL): Promise<Socket> {
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "");
  const servername = isIP(host) === 0 ? host : "";
  const secured = connectTls({ socket, host, servername, ALPNProtocols: ["http/1.1"] });
  secured.on("error", () => undefined);
  await once(secured, "secureConnect");
  return secured;
}
