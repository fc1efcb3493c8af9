import { loadavg } from "node:os";

const INTERVAL = 10_000;

/** Notes how many tasks want a processor (the mean of a minute) until it is asked: `1.2 to 3.4`. */
export function watchLoad(): () => string {
  const loads = [now()];
  const timer = setInterval(() => loads.push(now()), INTERVAL).unref();
  return () => {
    clearInterval(timer);
    loads.push(now());
    return `${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}`;
  };
}

function now(): number {
  return loadavg()[0] ?? 0;
}
