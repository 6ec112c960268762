import { useQuery } from "@tanstack/react-query";
import { dispositionsQuery } from "@/api/setup";
import { pick } from "@/lib/i18n";

/** What an article is about, as calls are named that were about the same; own words stay. */
export function useTopic(): (category: string) => string {
  const { data = [] } = useQuery(dispositionsQuery);
  return (category) => pick(data.find((one) => one.code === category)?.label, category);
}
