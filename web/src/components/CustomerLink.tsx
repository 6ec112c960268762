import { Link } from "@tanstack/react-router";
import type { components } from "@/api/schema";
import { VipTag } from "@/components/VipTag";

type Props = { customer: components["schemas"]["CustomerBrief"] };

/** A customer in a row of a list: the way to him; a very long name stays within two lines. */
export function CustomerLink({ customer }: Props) {
  return (
    <>
      <Link
        to="/customers/$id"
        params={{ id: customer.id }}
        className="clamped"
        title={customer.name}
      >
        {customer.name}
      </Link>
      {customer.vip && <VipTag />}
    </>
  );
}
