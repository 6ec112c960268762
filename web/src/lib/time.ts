/** Moments are unix seconds inside the web side; the server sends seconds or RFC 3339. */
export type Moment = number | string | null | undefined;

export function unixSeconds(moment: Moment): number | null {
  if (moment === null || moment === undefined || moment === "") return null;
  if (typeof moment === "number") return moment;
  const parsed = Date.parse(moment);
  return Number.isNaN(parsed) ? null : parsed / 1000;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** 65 -> "1:05", 3661 -> "1:01:01"; never negative. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

/** English without the month-or-day riddle: 22 Nov 2026; Chinese as written there. */
const LOCALES: Record<string, string> = { zh: "zh-CN", en: "en-GB" };

function format(moment: Moment, language: string, options: Intl.DateTimeFormatOptions): string {
  const seconds = unixSeconds(moment);
  if (seconds === null) return "";
  const locale = LOCALES[language] ?? language;
  return new Intl.DateTimeFormat(locale, { hourCycle: "h23", ...options }).format(seconds * 1000);
}

/** `timeZone`: whose wall clock; left out, the browser's. */
export const dateTime = (moment: Moment, language: string, timeZone?: string): string =>
  format(moment, language, {
    ...(timeZone ? { timeZone } : {}),
    year: "numeric",
    month: language === "zh" ? "2-digit" : "short",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });

export const timeOfDay = (moment: Moment, language: string): string =>
  format(moment, language, { hour: "2-digit", minute: "2-digit", second: "2-digit" });

export const shortDate = (moment: Moment, language: string): string =>
  format(moment, language, { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" });

/** "09:00" and "22 Nov": names under the columns of a chart. */
export const hourOf = (moment: Moment, language: string, timeZone: string): string =>
  format(moment, language, { timeZone, hour: "2-digit", minute: "2-digit" });

export const dayOf = (moment: Moment, language: string, timeZone: string): string =>
  format(moment, language, { timeZone, month: "short", day: "numeric" });

export const dayOnly = (moment: Moment, language: string): string =>
  format(moment, language, { year: "numeric", month: "short", day: "numeric" });

export type Span = { unit: "minutes" | "hours" | "days"; count: number };

/** A length of time in its greatest unit: 90 minutes are 1 hour, two days 2 days. */
export function span(seconds: number): Span {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  if (minutes < 60) return { unit: "minutes", count: minutes };
  if (minutes < 48 * 60) return { unit: "hours", count: Math.floor(minutes / 60) };
  return { unit: "days", count: Math.floor(minutes / (24 * 60)) };
}

/** What the clock on the wall of `zone` shows, in milliseconds as if it were UTC. */
function wall(at: number, zone: string): number {
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", ...PARTS })
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<keyof typeof PARTS, number>;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const PARTS = {
  ...({ year: "numeric", month: "numeric", day: "numeric" } as const),
  ...({ hour: "numeric", minute: "numeric", second: "numeric" } as const),
};
const DAY_MS = 86_400_000;

/** The beginning of the day in `zone` to which the moment belongs; both in milliseconds. */
export function midnight(at: number, zone: string): number {
  const shown = Math.floor(wall(at, zone) / DAY_MS) * DAY_MS;
  const near = shown - (wall(at, zone) - Math.floor(at / 1000) * 1000);
  return shown - (wall(near, zone) - near);
}

/** The beginning of the day `count` days ago in `zone`, as the server wants moments. */
export function daysBack(count: number, zone: string, now = Date.now()): string {
  const noon = midnight(now, zone) + DAY_MS / 2 - count * DAY_MS;
  return new Date(midnight(noon, zone)).toISOString();
}
