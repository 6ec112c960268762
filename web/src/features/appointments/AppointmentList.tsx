import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented, Space, Tag, type TableColumnsType } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  appointmentsQuery,
  changeAppointment,
  type Appointment,
  type AppointmentChange,
} from "@/api/selling";
import { ActButton } from "@/components/ActButton";
import { CustomerLink } from "@/components/CustomerLink";
import { CustomerSelect } from "@/components/CustomerSelect";
import { SideDialog } from "@/components/Dialog";
import { Listing, walked } from "@/components/Listing";
import { ListPage } from "@/components/ListPage";
import { SavedViews } from "@/components/SavedViews";
import { useAct } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import { useUndo } from "@/components/useUndo";
import { Booking } from "@/features/appointments/Booking";
import {
  APPOINTMENT_STATES,
  type AppointmentListSearch,
  type AppointmentState,
} from "@/lib/caseSearch";
import { changed, slice } from "@/lib/search";
import { dateTime } from "@/lib/time";

/** Who comes when, or is visited when; what became of it is one press. */
export function AppointmentList() {
  const { t } = useTranslation();
  const search = useSearch({ from: "/desk/appointments" });
  const navigate = useNavigate({ from: "/appointments" });
  const { page, state = "booked" } = search;
  const change = (next: AppointmentListSearch) => void navigate({ search: next, replace: true });
  const [booking, setBooking] = useState(false);
  const [customer, setCustomer] = useState<string | null>(null);
  const mayWrite = useMay("work.write");
  const list = useQuery(appointmentsQuery({ state, sort: "starts_at", ...slice(page) }));
  return (
    <ListPage
      title={t("nav.appointments")}
      tools={
        <Segmented<AppointmentState>
          aria-label={t("appointment.state.label")}
          value={state}
          options={APPOINTMENT_STATES.map((value) => ({
            value,
            label: t(`appointment.state.${value}`),
          }))}
          onChange={(next) => change(changed(search, { state: next }))}
        />
      }
      actions={
        <>
          <SavedViews noun="appointments" search={search} onChoose={change} />
          {mayWrite && (
            <Button type="primary" onClick={() => setBooking(true)}>
              {t("appointment.book")}
            </Button>
          )}
        </>
      }
    >
      <Listing<Appointment>
        query={list}
        columns={useColumns(mayWrite)}
        empty={t("appointment.none")}
        hint={t("appointment.noneHint")}
        {...walked(search, change)}
      />
      {booking && (
        <SideDialog size={560} title={t("appointment.book")} onClose={() => setBooking(false)}>
          <label htmlFor="booking-customer">{t("ticket.customer")}</label>
          <CustomerSelect id="booking-customer" value={customer} onChange={setCustomer} />
          <Booking customer={customer} />
        </SideDialog>
      )}
    </ListPage>
  );
}

function useColumns(mayWrite: boolean): TableColumnsType<Appointment> {
  const { t, i18n } = useTranslation();
  const run = useAct();
  const tell = useUndo();
  const client = useQueryClient();
  const put = async (one: Appointment, state: AppointmentState) => {
    const change: AppointmentChange = { state };
    const refresh = () => client.invalidateQueries({ queryKey: ["appointments"] });
    if (await run(changeAppointment(one.id, change)))
      tell(t(`appointment.state.${state}`), () =>
        changeAppointment(one.id, { state: one.state as AppointmentState }).then(refresh),
      );
    await refresh();
  };
  return [
    {
      title: t("appointment.when"),
      width: 170,
      render: (_, one) => <span className="digits">{dateTime(one.starts_at, i18n.language)}</span>,
    },
    { title: t("appointment.resource"), dataIndex: "resource", width: 150 },
    {
      title: t("ticket.customer"),
      render: (_, one) => one.customer && <CustomerLink customer={one.customer} />,
    },
    { title: t("appointment.note"), dataIndex: "note", ellipsis: true },
    {
      title: t("appointment.state.label"),
      width: 260,
      render: (_, one) =>
        one.state === "booked" && mayWrite ? (
          <Space size="small">
            {(["kept", "missed", "cancelled"] as const).map((state) => (
              <ActButton key={state} size="small" onAct={() => put(one, state)}>
                {t(`appointment.state.${state}`)}
              </ActButton>
            ))}
          </Space>
        ) : (
          <Tag>{t(`appointment.state.${one.state}`)}</Tag>
        ),
    },
  ];
}
