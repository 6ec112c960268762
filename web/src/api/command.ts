import { answerOf, server } from "@/api/client";

type Method = "POST" | "PUT" | "PATCH" | "DELETE";
type Untyped = (path: string, init: object) => ReturnType<typeof server.POST>;

/** A request whose answer is nothing but that it was done; an `ApiError` when it was not. */
export async function command(method: Method, path: string, body?: object): Promise<void> {
  const ask = server[method] as unknown as Untyped;
  await answerOf(ask(path, body ? { body } : {}));
}
