import { useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import { conversionQuery } from "@/api/selling";

const PERCENT = 100;

/** From lead to order, by owner and source. */
export function Conversion() {
  const { t } = useTranslation();
  const { data } = useQuery(conversionQuery);
  return (
    <>
      {data?.items.map((one) => (
        <Tag key={`${one.owner} ${one.source}`} variant="outlined">
          {one.owner} {one.source && `· ${one.source}`}{" "}
          {t("opportunity.rate", {
            won: one.won,
            opened: one.opened,
            share: one.share === null ? "–" : Math.round(one.share * PERCENT),
          })}
        </Tag>
      ))}
    </>
  );
}
