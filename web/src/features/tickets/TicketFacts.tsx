import { EyeInvisibleOutlined, EyeOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Select, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/api/session";
import {
  assignTicket,
  changeTicket,
  unwatchTicket,
  watchTicket,
  type Assignment,
} from "@/api/tickets";
import type { TicketDetail } from "@/api/types";
import { ActButton } from "@/components/ActButton";
import { AskForRating } from "@/components/AskForRating";
import { Facts } from "@/components/Facts";
import { PRIORITIES, PriorityTag, type Priority } from "@/components/PriorityTag";
import { useAct } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import { usePeople } from "@/components/usePeople";
import { useUndo } from "@/components/useUndo";
import { VipTag } from "@/components/VipTag";
import { Age } from "@/features/tickets/Age";
import { SlaClock } from "@/features/tickets/SlaClock";
import css from "@/features/tickets/ticket.module.css";
import { useTicketAct } from "@/features/tickets/useTicketAct";
import { dateTime } from "@/lib/time";

/** Whose it is and until when; owner, department and priority are changed right here. */
export function TicketFacts({ ticket }: { ticket: TicketDetail }) {
  const { t, i18n } = useTranslation();
  const moment = (at: string | null) => at && dateTime(at, i18n.language);
  const customer = ticket.customer && (
    <>
      <Link to="/customers/$id" params={{ id: ticket.customer.id }}>
        {ticket.customer.name}
      </Link>{" "}
      {ticket.customer.vip && <VipTag />}
    </>
  );
  return (
    <section className={css.card} aria-label={t("ticket.facts")}>
      <Facts
        facts={[
          [t("ticket.customer"), customer],
          [t("ticket.owner"), <Owner key="owner" ticket={ticket} />],
          [t("ticket.team"), <Team key="team" ticket={ticket} />],
          [t("ticket.priority"), <PriorityChoice key="priority" ticket={ticket} />],
          [t("ticket.sla"), <SlaClock key="sla" ticket={ticket} />],
          [t("ticket.respondBy"), moment(ticket.respond_by)],
          [t("ticket.respondedAt"), moment(ticket.responded_at)],
          [t("ticket.resolveBy"), moment(ticket.resolve_by)],
          [t("ticket.openedAt"), moment(ticket.opened_at)],
          [t("ticket.closedAt"), moment(ticket.closed_at)],
          [t("ticket.age"), <Age key="age" opened={ticket.opened_at} closed={ticket.closed_at} />],
          [
            t("ticket.interaction"),
            ticket.interaction_id && (
              <Link to="/interactions/$id" params={{ id: ticket.interaction_id }}>
                {t("ticket.openInteraction")}
              </Link>
            ),
          ],
          [t("ticket.watchers"), <Watchers key="watchers" ticket={ticket} />],
        ]}
      />
      {ticket.customer && <AskForRating about={{ ticket_id: ticket.id }} />}
    </section>
  );
}

function Owner({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation();
  const { people, nameOf } = usePeople();
  const assign = useAssign(ticket);
  if (!useMay("work.write")) return <>{ticket.owner.name}</>;
  return (
    <Select
      style={{ width: "100%" }}
      aria-label={t("ticket.owner")}
      showSearch={{ optionFilterProp: "label" }}
      value={ticket.owner.id}
      options={people.map(({ value, label }) => ({ value, label }))}
      labelRender={() => ticket.owner.name}
      onChange={(id) => void assign({ owner_id: id }, { owner_id: ticket.owner.id }, nameOf(id))}
    />
  );
}

function Team({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation();
  const { departments } = usePeople();
  const assign = useAssign(ticket);
  if (!useMay("work.write")) return <>{ticket.team?.name}</>;
  return (
    <Select
      allowClear
      style={{ width: "100%" }}
      aria-label={t("ticket.team")}
      placeholder={t("ticket.noTeam")}
      showSearch={{ optionFilterProp: "label" }}
      value={ticket.team?.id ?? null}
      options={departments.map(({ value, label }) => ({ value, label }))}
      onChange={(id, option) => {
        const label = option && !Array.isArray(option) ? option.label : t("ticket.noTeam");
        void assign({ team_id: id ?? null }, { team_id: ticket.team?.id ?? null }, label);
      }}
    />
  );
}

function useAssign(ticket: TicketDetail) {
  const { t } = useTranslation();
  const tell = useUndo();
  const { act } = useTicketAct(ticket.id);
  return async (to: Assignment, back: Assignment, name: string) => {
    if (await act(assignTicket(ticket.id, to)))
      tell(t("ticket.handedTo", { name }), () => act(assignTicket(ticket.id, back)));
  };
}

function PriorityChoice({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation();
  const { act } = useTicketAct(ticket.id);
  if (!useMay("work.write")) return <PriorityTag priority={ticket.priority} />;
  return (
    <Select<Priority>
      style={{ width: "100%" }}
      aria-label={t("ticket.priority")}
      value={ticket.priority as Priority}
      options={PRIORITIES.map((value) => ({ value, label: t(`priority.${value}`) }))}
      onChange={(priority) =>
        void act(changeTicket(ticket.id, { priority, version: ticket.version }))
      }
    />
  );
}

function Watchers({ ticket }: { ticket: TicketDetail }) {
  const { t } = useTranslation();
  const run = useAct();
  const { refresh } = useTicketAct(ticket.id);
  const { data: me } = useQuery(meQuery);
  const mayWrite = useMay("work.write");
  const watching = ticket.watchers.some((one) => one.id === me?.id);
  const change = async () => {
    if (await run(watching ? unwatchTicket(ticket.id) : watchTicket(ticket.id))) await refresh();
  };
  return (
    <div className={css.people}>
      {ticket.watchers.map((one) => (
        <Tag key={one.id}>{one.name}</Tag>
      ))}
      {mayWrite && (
        <ActButton
          size="small"
          aria-pressed={watching}
          icon={watching ? <EyeInvisibleOutlined /> : <EyeOutlined />}
          onAct={() => change()}
        >
          {t(watching ? "ticket.unwatch" : "ticket.watch")}
        </ActButton>
      )}
    </div>
  );
}
