/** The part of the File System Access API that not every browser has, nor TypeScript's library. */
interface Permitting {
  queryPermission(wanted: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(wanted: { mode: "readwrite" }): Promise<PermissionState>;
}

interface Choosing {
  showSaveFilePicker(wanted: { suggestedName: string }): Promise<FileSystemFileHandle>;
}

const WRITING = { mode: "readwrite" } as const;

/** Whether the browser lets a page write a file that the reader chose. */
export function canChooseFile(): boolean {
  return isChoosing(window);
}

/** Has the reader choose a file; `undefined` when they do not, or the browser does not let them. */
export async function chooseFile(suggestedName: string): Promise<FileSystemFileHandle | undefined> {
  if (!isChoosing(window)) return undefined;
  return window.showSaveFilePicker({ suggestedName }).catch(() => undefined);
}

export function isFile(value: unknown): value is FileSystemFileHandle {
  return typeof FileSystemFileHandle === "function" && value instanceof FileSystemFileHandle;
}

/** Whether the page may write a file; it may ask only where the reader has just pressed something. */
export async function mayWrite(file: FileSystemFileHandle, { asks = false } = {}): Promise<boolean> {
  if (!isPermitting(file)) return true;
  const answer = await (asks ? file.requestPermission(WRITING) : file.queryPermission(WRITING));
  return answer === "granted";
}

/** Writes a file whole, or leaves it as it was. */
export async function writeFile(file: FileSystemFileHandle, content: Blob): Promise<void> {
  const stream = await file.createWritable();
  try {
    await stream.write(content);
  } catch (reason) {
    await stream.abort().catch(() => undefined);
    throw reason;
  }
  await stream.close();
}

function isChoosing(browser: object): browser is Choosing {
  return "showSaveFilePicker" in browser;
}

function isPermitting(file: object): file is Permitting {
  return "queryPermission" in file && "requestPermission" in file;
}
