/** Keeps what did not change: a new value made of the old one's own parts wherever they are equal. */

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A value as given by the server, each of its parts that equals that of the value before being the very same object: what draws a part
 * draws it again only when it changed. Both are plain data, as JSON gives it.
 */
export function shared<T>(before: T, now: T): T;
export function shared(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before;
  if (Array.isArray(before) && Array.isArray(now)) {
    const parts = now.map((part: unknown, rank) =>
      rank < before.length ? shared(before[rank] as unknown, part) : part,
    );
    return parts.length === before.length && parts.every((part, rank) => part === before[rank])
      ? before
      : parts;
  }
  if (isRecord(before) && isRecord(now)) {
    const keys = Object.keys(now);
    const old = Object.keys(before);
    const parts = Object.fromEntries(
      keys.map((key) => [key, key in before ? shared(before[key], now[key]) : now[key]]),
    );
    // The order of names is that of answers: it counts.
    const same =
      keys.length === old.length &&
      keys.every((key, rank) => key === old[rank] && parts[key] === before[key]);
    return same ? before : parts;
  }
  return now;
}
