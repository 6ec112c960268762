import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { interactionQuery } from "@/api/interactions";
import { formsQuery } from "@/api/setup";
import type { Interaction } from "@/api/types";
import { AskForRating } from "@/components/AskForRating";
import { nameless } from "@/components/nameless";
import { Facts } from "@/components/Facts";
import { Failed } from "@/components/Failed";
import { fieldValue } from "@/components/fieldValue";
import { usePageFacts } from "@/components/usePageFacts";
import { useQueueName } from "@/components/useQueueName";
import { VipTag } from "@/components/VipTag";
import { FactList } from "@/features/interactions/FactList";
import css from "@/features/interactions/interaction.module.css";
import { RecordingCard } from "@/features/interactions/RecordingCard";
import { TalkWork } from "@/features/interactions/TalkWork";
import { WhyCard } from "@/features/interactions/WhyCard";
import { pick } from "@/lib/i18n";
import { clock, dateTime } from "@/lib/time";

export function InteractionPage() {
  const { t, i18n } = useTranslation();
  const { id } = useParams({ from: "/desk/interactions/$id" });
  const interaction = useQuery(interactionQuery(id));
  if (interaction.isPending) return <Skeleton active className={css.skeleton ?? ""} />;
  if (interaction.isError) {
    return <Failed error={interaction.error} onRetry={() => void interaction.refetch()} />;
  }
  const one = interaction.data;
  return (
    <div className={css.page}>
      <section className={css.card}>
        <h1>
          {t(`direction.${one.direction ?? "inbound"}`)} · {dateTime(one.started_at, i18n.language)}
        </h1>
        <Summary one={one} />
        {one.customer && <AskForRating about={{ interaction_id: id }} />}
      </section>
      <div className={css.right}>
        <RecordingCard interaction={one} />
        <FormCard fields={one.form.fields} />
        <TalkWork interaction={id} />
        <WhyCard interaction={id} />
        <section className={css.card}>
          <h2>{t("facts.label")}</h2>
          <FactList interaction={id} />
        </section>
      </div>
    </div>
  );
}

function Summary({ one }: { one: Interaction }) {
  const { t, i18n } = useTranslation();
  const queueName = useQueueName();
  const pageFacts = usePageFacts();
  const customer = one.customer && (
    <>
      <Link to="/customers/$id" params={{ id: one.customer.id }}>
        {one.customer.name}
      </Link>{" "}
      {one.customer.vip && <VipTag />} {one.customer.company}
    </>
  );
  return (
    <Facts
      facts={[
        [t("interaction.customer"), customer || one.caller_name],
        [t("interaction.caller"), one.caller || t(nameless(one))],
        ...pageFacts(one.page),
        [t("call.called"), one.called],
        [t("call.queue"), queueName(one.queue)],
        [t("interaction.agent"), one.agent_name ?? one.agent],
        [t("interaction.outcome"), t(`outcome.${one.outcome ?? "open"}`)],
        [t("interaction.waited"), one.waited !== null && clock(one.waited)],
        [t("interaction.talked"), one.talked !== null && clock(one.talked)],
        [t("interaction.ended"), dateTime(one.ended_at, i18n.language)],
        [
          t("interaction.disposition"),
          one.disposition && pick(one.disposition.label, one.disposition.code),
        ],
        [t("wrapUp.note"), one.note],
      ]}
    />
  );
}

/** The reception form as it was filled, in the words of the form. */
function FormCard({ fields: filledIn }: { fields: Record<string, unknown> }) {
  const { t } = useTranslation();
  const { data: forms = [] } = useQuery(formsQuery);
  const fields = forms.flatMap((one) => one.fields);
  const filled = Object.entries(filledIn).filter(
    ([key, value]) => key !== "form" && value !== "" && value !== null,
  );
  if (filled.length === 0) return null;
  const facts = filled.map(([key, value]) => {
    const field = fields.find((one) => one.key === key);
    return [pick(field?.label, key), fieldValue(field, value, t)] as const;
  });
  return (
    <section className={css.card}>
      <h2>{t("form.label")}</h2>
      <Facts facts={facts} />
    </section>
  );
}
