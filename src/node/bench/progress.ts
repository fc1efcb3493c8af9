/** Tells who waits what is being measured, apart from the result on standard output. */
export function progress(message: string): void {
  console.error(`${new Date().toTimeString().slice(0, 8)} ${message}`);
}
