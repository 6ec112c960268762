import { useQuery } from "@tanstack/react-query";
import { meQuery } from "@/api/session";

/** Whether the signed-in user holds the permission; what he may not do is not shown. */
export function useMay(permission: string): boolean {
  const { data: me } = useQuery(meQuery);
  return me?.permissions.includes(permission) ?? false;
}
