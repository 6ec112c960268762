import { useQuery } from "@tanstack/react-query";
import { queuesQuery } from "@/api/setup";
import { pick } from "@/lib/i18n";

/** A queue's name for people: its label in the present language, else the name itself. */
export function useQueueName(): (name: string | null | undefined) => string {
  const { data = [] } = useQuery(queuesQuery);
  return (name) => (name ? pick(data.find((queue) => queue.name === name)?.label, name) : "");
}
