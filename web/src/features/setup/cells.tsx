import { SoundOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Tag, Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import { allQuery, trunkStatusQuery, type Row } from "@/api/nouns";
import { playInTurn } from "@/components/playing";
import { soundAddress } from "@/api/flows";
import { pick, type Language } from "@/lib/i18n";
import { dateTime } from "@/lib/time";

type Props = { row: Row };

/** A value as a table shows it when nothing better is known. */
export function Plain({ value }: { value: unknown }) {
  const { t, i18n } = useTranslation();
  if (value === null || value === undefined || value === "") return "–";
  if (typeof value === "boolean") return t(value ? "setup.yes" : "setup.no");
  if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : "–";
  if (typeof value !== "object") return <span className="digits">{String(value)}</span>;
  const label = value as Partial<Record<Language, string>>;
  if ("zh" in label || "en" in label) return label[i18n.language as Language] || pick(label);
  return Object.entries(value)
    .map(([key, one]) => `${key} ${String(one)}`)
    .join(", ");
}

export function Strategy({ row }: Props) {
  const { t } = useTranslation();
  const words = String(row.strategy);
  return (
    <Tooltip title={t(`setup.explained.${words}`, { defaultValue: "" })}>
      <span>{t(`setup.choice.${words}`, { defaultValue: words })}</span>
    </Tooltip>
  );
}

export function Named({ noun, id }: { noun: string; id: unknown }) {
  const { data = [] } = useQuery(allQuery(noun));
  const found = data.find((one) => one.id === id);
  if (!found) return "–";
  return <>{pick(found.label as Partial<Record<Language, string>>, String(found.name))}</>;
}

export const FlowOf = ({ row }: Props) => <Named noun="flows" id={row.flow_id} />;
export const TeamOf = ({ row }: Props) => <Named noun="teams" id={row.team_id} />;

export function WorkNoun({ row }: Props) {
  const { t } = useTranslation();
  return t(`setup.choice.${String(row.noun)}`);
}

export function Until({ row }: Props) {
  const { t, i18n } = useTranslation();
  return row.until ? dateTime(String(row.until), i18n.language) : t("setup.forEver");
}

const COLOURS: Record<string, string> = { up: "green", down: "red" };
const REGISTERED = { registered: "green", trying: "gold", rejected: "red", unreachable: "red" };

const useTrunkStatus = (row: Row) =>
  useQuery(trunkStatusQuery).data?.find((one) => one.name === row.name);

/** Whether calls get through a trunk now, and if not, why and until when it is spared. */
export function TrunkState({ row }: Props) {
  const { t, i18n } = useTranslation();
  const status = useTrunkStatus(row);
  const state = status?.state ?? "unknown";
  return (
    <>
      <Tag color={COLOURS[state] ?? "default"}>{t(`setup.trunk.${state}`)}</Tag>
      {status?.reason && (
        <small>{t(`setup.trunk.reason.${status.reason}`, { defaultValue: status.reason })}</small>
      )}
      {status?.retry_at && (
        <small> {t("setup.trunk.retry", { at: dateTime(status.retry_at, i18n.language) })}</small>
      )}
    </>
  );
}

/** Whether the carrier keeps us registered, and with which SIP status it refuses. */
export function Registration({ row }: Props) {
  const { t } = useTranslation();
  const registration = useTrunkStatus(row)?.registration;
  if (!registration) return "–";
  const { state, status } = registration;
  return (
    <Tag color={REGISTERED[state]}>
      {t(`setup.trunk.registration.${state}`)} {status}
    </Tag>
  );
}

export function Listen({ row }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <Button
      type="text"
      size="small"
      icon={<SoundOutlined />}
      aria-label={`${t("setup.listen")} ${String(row.name)}`}
      onClick={(event) => {
        event.stopPropagation();
        playInTurn([soundAddress(row.id, i18n.language)]);
      }}
    />
  );
}
