import { editCustomer } from "@/api/customers";
import type { Customer, CustomerChange } from "@/api/types";
import { useCellChange } from "@/components/useCellChange";

const was = (customer: Customer) => ({ ...customer, owner_id: customer.owner?.id ?? null });

export const useCustomerChange = () =>
  useCellChange<Customer, CustomerChange>({
    noun: "customers",
    nameOf: (customer) => customer.name,
    edit: editCustomer,
    was,
  });
