import { useQuery, useQueryClient } from "@tanstack/react-query";
import { DatePicker, Input, Select, Space } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { bookAppointment, resourcesQuery, slotsQuery, type Appointment } from "@/api/selling";
import { ActButton } from "@/components/ActButton";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useAct } from "@/components/useAct";
import { Waiting } from "@/components/Waiting";
import { pick } from "@/lib/i18n";
import { dateTime } from "@/lib/time";

const DAY = 1440;
/** Minutes ahead of the appointment; 0: no reminder. */
const REMINDERS = [DAY, 120, 0];
const FARTHEST = 14; // days

type Props = { customer: string | null; interaction?: string };

/** A free time of somebody or something, booked with one press; who was quicker has it. */
export function Booking({ customer, interaction }: Props) {
  const { t, i18n } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const id = useId();
  const resources = useQuery(resourcesQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const [picked, setPicked] = useState<Dayjs | null>(null);
  const [ahead, setAhead] = useState(1);
  const [remind, setRemind] = useState(DAY);
  const day = picked ?? dayjs().add(ahead, "day");
  const [note, setNote] = useState("");
  const [made, setMade] = useState<Appointment | null>(null);
  const resource = chosen ?? resources.data?.[0]?.id ?? null;
  const slots = useQuery({
    ...slotsQuery(resource ?? "", day.format("YYYY-MM-DD")),
    enabled: resource !== null,
  });
  // The first day with a free time, unless somebody has chosen one.
  if (!picked && slots.data?.items.length === 0 && ahead < FARTHEST) setAhead(ahead + 1);
  const book = async (starts_at: string, ends_at: string) => {
    if (!resource) return;
    const booking = bookAppointment({
      resource_id: resource,
      starts_at,
      ends_at,
      customer_id: customer,
      interaction_id: interaction ?? null,
      note,
      remind_minutes: remind,
    });
    if (await run(booking)) setMade(await booking);
    await client.invalidateQueries({ queryKey: ["appointments"] });
    await client.invalidateQueries({ queryKey: ["customers", "timeline"] });
  };
  if (resources.isPending) return <Waiting />;
  if (resources.isError)
    return <Failed error={resources.error} onRetry={() => void resources.refetch()} />;
  if (!resource) return <Nothing title={t("appointment.noResource")} />;
  return (
    <Space orientation="vertical" size="middle" style={{ padding: "4px 16px 20px", width: "100%" }}>
      {made && (
        <div role="status">
          {t("appointment.made")} {made.resource} {dateTime(made.starts_at, i18n.language)}
        </div>
      )}
      <Space wrap>
        <label htmlFor={`${id}-who`}>{t("appointment.resource")}</label>
        <Select
          id={`${id}-who`}
          style={{ minWidth: 160 }}
          value={resource}
          options={resources.data.map((one) => ({
            value: one.id,
            label: pick(one.label, one.name),
          }))}
          onChange={(next) => {
            setChosen(next);
            setAhead(1);
          }}
        />
        <DatePicker
          aria-label={t("appointment.day")}
          allowClear={false}
          value={day}
          minDate={dayjs()}
          onChange={(next) => next && setPicked(next)}
        />
        <Select
          style={{ width: 150 }}
          aria-label={t("appointment.remind")}
          value={remind}
          options={REMINDERS.map((value) => ({
            value,
            label: t(`appointment.reminder.${value}`),
          }))}
          onChange={setRemind}
        />
        <Input
          aria-label={t("appointment.note")}
          placeholder={t("appointment.note")}
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.target.value)}
        />
      </Space>
      {slots.isError && <Failed error={slots.error} onRetry={() => void slots.refetch()} />}
      {slots.data?.items.length === 0 && <Nothing title={t("appointment.full")} />}
      <Space wrap role="group" aria-label={t("appointment.free")}>
        {slots.data?.items.map((slot) => (
          <ActButton
            key={slot.starts_at}
            className="digits"
            onAct={() => book(slot.starts_at, slot.ends_at)}
          >
            {dayjs(slot.starts_at).format("HH:mm")}
          </ActButton>
        ))}
      </Space>
    </Space>
  );
}
