import { SoundOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Tag, Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import { allQuery, trunkStatusQuery, type Row } from "@/api/nouns";
import type { Label } from "@/api/types";
import { playInTurn } from "@/components/playing";
import { soundAddress } from "@/api/flows";
import { useTheme } from "@/components/useTheme";
import type { Field } from "@/features/setup/noun";
import { pick, type Language } from "@/lib/i18n";
import { dateTime } from "@/lib/time";

type Props = { row: Row };

/** A value as a table shows it: words for codes, names for what is known by an id. */
export function Value({ field, value }: { field: Field | undefined; value: unknown }) {
  const { t } = useTranslation();
  const word = (one: unknown) => t(`setup.choice.${String(one)}`, { defaultValue: String(one) });
  if (isNothing(value)) return "–";
  if (field?.choices) return Array.isArray(value) ? value.map(word).join(", ") : word(value);
  if (field?.of) return <Named field={field} value={value} />;
  return <Plain value={value} />;
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === "" ||
  (typeof value === "object" && Object.keys(value).length === 0);

/** A value as it stands when nothing better is known. */
function Plain({ value }: { value: unknown }) {
  const { t, i18n } = useTranslation();
  if (typeof value === "boolean") return t(value ? "setup.yes" : "setup.no");
  if (Array.isArray(value)) return <Several names={value.map(String)} />;
  if (typeof value !== "object") return <span className="digits">{String(value)}</span>;
  const label = value as Partial<Record<Language, string>>;
  return label[i18n.language as Language] || pick(label);
}

/** What the set-up's other nouns are called; one that is not known by now stands as it is. */
function Named({ field, value }: { field: Field; value: unknown }) {
  const { data = [] } = useQuery(allQuery(field.of ?? ""));
  const by = field.by ?? (field.type === "grades" ? "name" : "id");
  const names = new Map(
    data.map((one) => [String(one[by]), pick(one.label as Label, String(one.name ?? one.number))]),
  );
  if (Array.isArray(value))
    return <Several names={value.map((one: unknown) => names.get(String(one)) ?? String(one))} />;
  if (typeof value !== "object") return names.get(String(value)) ?? "–";
  const grades = Object.entries(value as Record<string, number>);
  return <Several names={grades.map(([key, grade]) => `${names.get(key) ?? key} ${grade}`)} />;
}

const MOST = 6; // names that a cell shows before it only counts

function Several({ names }: { names: string[] }) {
  const shown = names.slice(0, MOST).join(", ");
  if (names.length <= MOST) return shown;
  return (
    <Tooltip title={names.join(", ")}>
      <span>
        {shown} <small>+{names.length - MOST}</small>
      </span>
    </Tooltip>
  );
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

export function Target({ row }: Props) {
  const { t } = useTranslation();
  const share = Math.round(Number(row.target_share) * 100);
  return t("setup.target", { share, seconds: row.target_seconds });
}

export function Allowance({ row }: Props) {
  const { t } = useTranslation();
  return row.allowance_minutes ? String(row.allowance_minutes) : t("setup.noLimit");
}

/** In the words of the form that asks for it. */
export function ThemeName({ row }: Props) {
  return useTheme()(String(row.name));
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
