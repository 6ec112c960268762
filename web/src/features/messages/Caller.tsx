import { Link } from "@tanstack/react-router";

type Props = { one: { number: string; customer: { id: string; name: string } | null } };

/** Who rang: the customer, where the number is known, else the number. */
export function Caller({ one: { number, customer } }: Props) {
  if (!customer) return <span className="digits">{number}</span>;
  return (
    <Link to="/customers/$id" params={{ id: customer.id }}>
      {customer.name}
    </Link>
  );
}
