import createClient, { type Middleware } from "openapi-fetch";
import { ApiError } from "@/api/errors";
import type { paths } from "@/api/schema";

/**
 * The server, typed by its own description (`npm run generate`): an address or a field that it does
 * not have is an error of the compiler. The session is a cookie; `X-Linedesk` proves that a write
 * comes from our own page.
 */
const own: Middleware = {
  onRequest({ request }) {
    if (request.method !== "GET") request.headers.set("X-Linedesk", "1");
    return request;
  },
  onError({ error }) {
    if (error instanceof DOMException && error.name === "AbortError") return error;
    return new ApiError(0, "unreachable", String(error));
  },
};

export const server = createClient<paths>({
  baseUrl: typeof location === "undefined" ? "" : location.origin,
  credentials: "same-origin",
  fetch: (request) => globalThis.fetch(request),
});
server.use(own);

/** The body of a request that carries one file, under the field `file`. */
export const upload = (file: File) => ({
  body: { file: file.name },
  bodySerializer: () => {
    const form = new FormData();
    form.append("file", file);
    return form;
  },
});

type Answered<T> = { data?: T; error?: unknown; response: Response };

/** What was asked for, or the server's problem as an `ApiError`. */
export async function answerOf<T>(answer: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await answer;
  if (response.ok) return data as T;
  throw problem(response, error);
}

function problem(response: Response, body: unknown): ApiError {
  const fields = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const retry = Number(response.headers.get("Retry-After"));
  return new ApiError(
    response.status,
    typeof fields.code === "string" ? fields.code : `http-${response.status}`,
    typeof fields.detail === "string" ? fields.detail : "",
    retry > 0 ? retry : null,
  );
}
