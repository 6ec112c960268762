import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Popconfirm, Skeleton, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { differencesQuery, flowQuery, rollBack, versionsQuery } from "@/api/flows";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useAct } from "@/components/useAct";
import { usePeople } from "@/components/usePeople";
import { Changes } from "@/features/flows/Changes";
import css from "@/features/flows/designer.module.css";
import type { Saving } from "@/features/flows/useSaving";
import { dateTime } from "@/lib/time";

/** What the draft would change, and every version that ever ran with the way back to it. */
export function History({ saving, mayEdit }: { saving: Saving; mayEdit: boolean }) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const run = useAct();
  const client = useQueryClient();
  const { nameOf } = usePeople();
  const { id, version, published } = saving.record;
  const versions = useQuery(versionsQuery(id));
  const changes = useQuery(differencesQuery(id, `${version}-${published}`));
  const back = async (number: number) => {
    if (!(await run(rollBack(id, number)))) return;
    message.success(t("flow.rolledBack", { number }));
    saving.refresh(await client.fetchQuery({ ...flowQuery(id), staleTime: 0 }));
    await client.invalidateQueries({ queryKey: ["setup", "flows"] });
  };
  if (versions.isError) return <Failed error={versions.error} />;
  return (
    <>
      <h2>{t("flow.draftChanges")}</h2>
      {changes.isSuccess ? <Changes changes={changes.data} /> : <Skeleton active />}
      <h2>{t("flow.versions")}</h2>
      {versions.data?.length === 0 && <Nothing title={t("flow.neverPublished")} />}
      <ol className={css.versions}>
        {versions.data?.map((one) => (
          <li key={one.number}>
            <span>
              <strong>{t("flow.version", { number: one.number })}</strong>{" "}
              {one.number === published && <Tag color="green">{t("flow.runsNow")}</Tag>}
              <br />
              <small className="digits">
                {dateTime(one.published_at, i18n.language)} {nameOf(one.published_by)}
              </small>
              {one.note && <p className={css.note}>{one.note}</p>}
              {one.without_person.length > 0 && (
                <small className={css.wrong}>
                  {t("flow.waived", { nodes: one.without_person.join(", ") })}
                </small>
              )}
            </span>
            {mayEdit && one.number !== published && (
              <Popconfirm
                title={t("flow.rollBackAsk", { number: one.number })}
                okText={t("flow.rollBack")}
                cancelText={t("common.cancel")}
                onConfirm={() => back(one.number)}
              >
                <Button size="small">{t("flow.rollBack")}</Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
