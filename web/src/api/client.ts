import { ApiError } from "@/api/errors";

const BASE = "/api/v1";
type Query = Record<string, string | number | boolean | null | undefined>;
type Options = { query?: Query | undefined; body?: unknown; signal?: AbortSignal | undefined };

export function address(path: string, query: Query = {}): string {
  const present = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== "",
  );
  const search = new URLSearchParams(present.map(([key, value]) => [key, String(value)]));
  return `${BASE}${path}${search.size > 0 ? `?${search}` : ""}`;
}

/** One request with the session's cookie; raises `ApiError` for everything but success. */
async function request<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (method !== "GET") headers["X-Linedesk"] = "1";
  if (options.body !== undefined) headers["Content-Type"] = "application/json";
  const response = await fetch(address(path, options.query), {
    method,
    headers,
    credentials: "same-origin",
    body: options.body === undefined ? null : JSON.stringify(options.body),
    signal: options.signal ?? null,
  }).catch((error: unknown) => {
    if (options.signal?.aborted) throw error;
    throw new ApiError(0, "unreachable", String(error));
  });
  if (!response.ok) throw await problem(response);
  const text = await response.text();
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

async function problem(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const fields = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const retry = Number(response.headers.get("Retry-After"));
  return new ApiError(
    response.status,
    typeof fields.code === "string" ? fields.code : `http-${response.status}`,
    typeof fields.detail === "string" ? fields.detail : "",
    retry > 0 ? retry : null,
  );
}

export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) =>
    request<T>("GET", path, { query, signal }),
  post: <T = void>(path: string, body?: unknown) => request<T>("POST", path, { body }),
  put: <T = void>(path: string, body?: unknown) => request<T>("PUT", path, { body }),
  patch: <T = void>(path: string, body?: unknown) => request<T>("PATCH", path, { body }),
  delete: <T = void>(path: string) => request<T>("DELETE", path),
};
