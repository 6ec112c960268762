import { useQuery } from "@tanstack/react-query";
import { teamsQuery, usersQuery } from "@/api/cases";

const WORKERS = ["agent", "supervisor", "admin"];

/** Colleagues and departments that work can be given to. */
export function usePeople() {
  const users = useQuery(usersQuery);
  const teams = useQuery(teamsQuery);
  const people = (users.data ?? [])
    .filter((user) => !user.disabled && user.roles.some((role) => WORKERS.includes(role)))
    .map((user) => ({ value: user.id, label: `${user.name} (${user.username})`, user }));
  const departments = (teams.data ?? []).map((team) => ({
    value: team.id,
    label: team.name,
    team,
  }));
  const nameOf = (id: unknown): string =>
    users.data?.find((user) => user.id === id)?.name ??
    teams.data?.find((team) => team.id === id)?.name ??
    "";
  const byUsername = (username: string): string =>
    users.data?.find((user) => user.username === username)?.name ?? username;
  return { people, departments, nameOf, byUsername };
}
