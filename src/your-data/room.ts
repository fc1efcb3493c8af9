/** What the site uses of the device's storage, and how much it may use in all, in bytes. */
export interface Room {
  usage: number;
  quota: number;
}

/** `null` where the browser does not say. */
export async function readRoom(): Promise<Room | null> {
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  if (storage?.estimate === undefined) return null;
  const { usage, quota } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return usage === undefined || quota === undefined || quota === 0 ? null : { usage, quota };
}
