import type { Opening } from "./indexed-database.ts";
import type { KeepingDatabase } from "./keeping-database.ts";
import type { TabChannel } from "./tab-channel.ts";

/** Remembers, outside the database, that something was kept in it. */
export interface Evidence {
  exists(): boolean;
  leave(): void;
}

export interface KeeperParts {
  /** Calls `onOpened` with every new connection, before anybody uses it. */
  openDatabase: (onOpened: (opening: Opening) => Promise<void>) => Promise<KeepingDatabase>;
  /** Takes its place where it cannot be opened. */
  visitDatabase: () => KeepingDatabase;
  channel: TabChannel;
  evidence: Evidence;
  now?: () => Date;
}
