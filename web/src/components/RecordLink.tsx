import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

const PAGES = {
  customer: "/customers/$id",
  interaction: "/interactions/$id",
  order: "/orders/$id",
  ticket: "/tickets/$id",
} as const;
type Paged = keyof typeof PAGES;
type Props = { noun: string; id: string; children: ReactNode };

/** The way to a record; just the words where it has no page of its own (a product, a user). */
export function RecordLink({ noun, id, children }: Props) {
  if (!(noun in PAGES)) return <>{children}</>;
  return (
    <Link to={PAGES[noun as Paged]} params={{ id }}>
      {children}
    </Link>
  );
}
