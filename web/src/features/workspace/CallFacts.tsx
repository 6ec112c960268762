import { useTranslation } from "react-i18next";
import { FlowPath, menusOf } from "@/components/FlowPath";
import { Timer } from "@/components/Timer";
import { usePageFacts } from "@/components/usePageFacts";
import { useQueueName } from "@/components/useQueueName";
import css from "@/features/workspace/workspace.module.css";
import { clock } from "@/lib/time";
import type { CallView } from "@/realtime/views";

/** Where the call comes from and why it came here. */
export function CallFacts({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const queueName = useQueueName();
  const pageFacts = usePageFacts();
  return (
    <dl className={css.callFacts}>
      <Fact name={t("call.called")} shown={call.direction === "inbound"}>
        <span className="digits">{call.called}</span>
      </Fact>
      {pageFacts(call.page).map(([name, value]) => (
        <Fact key={name} name={name} shown>
          <span className={css.told}>{value}</span>
        </Fact>
      ))}
      <Fact name={t("call.queue")} shown={Boolean(call.queue)}>
        {queueName(call.queue)}
      </Fact>
      <Fact name={t("call.waited")} shown={call.direction === "inbound"}>
        {call.connected_at ? (
          <span className="digits">{clock(call.waited ?? 0)}</span>
        ) : (
          <Timer since={call.queued_at} />
        )}
      </Fact>
      <Fact name={t("call.path")} shown={menusOf(call).length > 0}>
        <FlowPath call={call} />
      </Fact>
      <Fact name={t("call.why")} shown={call.state !== "wrap_up" && call.direction === "inbound"}>
        {why()}
      </Fact>
    </dl>
  );

  function why(): string {
    if (call.personal) return t(`why.${call.personal}`);
    return call.queue ? t("why.queue", { queue: queueName(call.queue) }) : t("why.direct");
  }
}

type FactProps = { name: string; shown: boolean; children: React.ReactNode };

function Fact({ name, shown, children }: FactProps) {
  if (!shown) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
