import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { asApiError } from "@/api/errors";
import { meQuery } from "@/api/session";

/** The server cache; a session that has run out anywhere leads to the sign-in page. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: unknown) => {
    if (asApiError(error).status !== 401 || client.getQueryData(meQuery.queryKey) === undefined)
      return;
    client.clear();
    onSignedOut();
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => asApiError(error).away && count < 3,
      },
    },
  });
  return client;
}
