import { useTranslation } from "react-i18next";
import { useMay } from "@/components/useMay";
import { CustomerPage } from "@/features/customers/CustomerPage";
import { CustomerOrders } from "@/features/orders/CustomerOrders";
import { CustomerSurveys } from "@/features/surveys/CustomerSurveys";
import { CustomerTickets } from "@/features/tickets/CustomerTickets";

/** A customer with the work that other features do for him. */
export function CustomerDesk() {
  const { t } = useTranslation();
  const works = useMay("work.read");
  const tabs = [
    {
      key: "tickets",
      label: t("nav.tickets"),
      render: (id: string) => <CustomerTickets customer={id} />,
    },
    {
      key: "surveys",
      label: t("nav.surveys"),
      render: (id: string) => <CustomerSurveys customer={id} />,
    },
    {
      key: "orders",
      label: t("order.history"),
      render: (id: string) => <CustomerOrders customer={id} />,
    },
  ];
  return <CustomerPage tabs={works ? tabs : []} />;
}
