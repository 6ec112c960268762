import { DownloadOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Select, Skeleton, Space, Tag } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  consentsQuery,
  personalDataAddress,
  recordConsent,
  type ConsentDraft,
} from "@/api/privacy";
import { ActButton } from "@/components/ActButton";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useAct } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import { Erase } from "@/features/customers/Erase";
import { shortDate } from "@/lib/time";

const PURPOSES = ["contact", "marketing", "recording", "survey", "data"] as const;

/** What the customer agreed to, and his rights: a copy of his data, and to be forgotten. */
export function Privacy({ customer }: { customer: string }) {
  const { t, i18n } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const mayWrite = useMay("customers.write");
  const mayKeep = useMay("customers.manage");
  const consents = useQuery(consentsQuery(customer));
  const [purpose, setPurpose] = useState<ConsentDraft["purpose"]>("contact");
  const [source, setSource] = useState("");
  if (consents.isPending) return <Skeleton active />;
  if (consents.isError)
    return <Failed error={consents.error} onRetry={() => void consents.refetch()} />;
  const record = async (given: boolean) => {
    const body = { purpose, given, source: source.trim(), remark: "" };
    if (await run(recordConsent(customer, body))) setSource("");
    await client.invalidateQueries({ queryKey: ["customers", "consents", customer] });
  };
  return (
    <Space orientation="vertical" size="middle" style={{ padding: "0 16px 16px", width: "100%" }}>
      <Space wrap>
        {PURPOSES.map((one) => (
          <Tag key={one} color={colour(consents.data.now[one])}>
            {t(`consent.purpose.${one}`)} {t(`consent.${said(consents.data.now[one])}`)}
          </Tag>
        ))}
      </Space>
      {mayWrite && (
        <Space wrap>
          <Select
            aria-label={t("consent.about")}
            style={{ minWidth: 140 }}
            value={purpose}
            options={PURPOSES.map((value) => ({ value, label: t(`consent.purpose.${value}`) }))}
            onChange={setPurpose}
          />
          <Input
            aria-label={t("consent.source")}
            placeholder={t("consent.source")}
            value={source}
            maxLength={200}
            onChange={(event) => setSource(event.target.value)}
          />
          <ActButton disabled={!source.trim()} onAct={() => record(true)}>
            {t("consent.agree")}
          </ActButton>
          <ActButton disabled={!source.trim()} onAct={() => record(false)}>
            {t("consent.refuse")}
          </ActButton>
        </Space>
      )}
      {consents.data.items.length === 0 && <Nothing title={t("consent.none")} />}
      <ul aria-label={t("consent.history")}>
        {consents.data.items.map((one) => (
          <li key={one.id}>
            {t(`consent.purpose.${one.purpose}`)} {t(`consent.${said(one.given)}`)} · {one.source} ·{" "}
            {one.since}{" "}
            <small>
              {one.by_name}, {shortDate(one.at, i18n.language)}
            </small>
          </li>
        ))}
      </ul>
      {mayKeep && (
        <Space wrap>
          <Button icon={<DownloadOutlined />} href={personalDataAddress(customer)} download>
            {t("privacy.handOut")}
          </Button>
          <Erase customer={customer} />
        </Space>
      )}
    </Space>
  );
}

const said = (given: boolean | undefined): string =>
  given === undefined ? "unasked" : given ? "agreed" : "refused";
const colour = (given: boolean | undefined): string =>
  given === undefined ? "default" : given ? "green" : "red";
