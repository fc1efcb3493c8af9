/** A signal that comes with Ctrl-C, or when the system asks to end; the second time the process ends at once. */
export function stoppedByKeyboard(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
}
