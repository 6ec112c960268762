import { DesktopOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Modal, Popconfirm, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { makeWallboard, revokeWallboard, wallboardsQuery } from "@/api/wallboards";
import { ActButton } from "@/components/ActButton";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useActOn } from "@/components/useAct";
import css from "@/features/wallboard/wallboards.module.css";
import { dateTime } from "@/lib/time";

/** The links of the televisions: made, shown once, revoked. */
export function Wallboards() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<DesktopOutlined />} onClick={() => setOpen(true)}>
        {t("wall.links")}
      </Button>
      <Modal open={open} title={t("wall.links")} footer={null} onCancel={() => setOpen(false)}>
        {open && <Links />}
      </Modal>
    </>
  );
}

function Links() {
  const { t, i18n } = useTranslation();
  const act = useActOn(wallboardsQuery.queryKey);
  const list = useQuery(wallboardsQuery);
  const [name, setName] = useState("");
  const [path, setPath] = useState<string | null>(null);
  const make = () => act(makeWallboard(name).then((made) => setPath(made.path ?? null)));
  const counting = (list.data ?? []).filter((one) => one.revoked_at === null);
  return (
    <div className={css.links}>
      <div className={css.line}>
        <Input
          value={name}
          aria-label={t("wall.name")}
          placeholder={t("wall.name")}
          onChange={(event) => setName(event.target.value)}
        />
        <ActButton type="primary" disabled={!name.trim()} onAct={() => make()}>
          {t("wall.make")}
        </ActButton>
      </div>
      {path && (
        <Typography.Paragraph copyable={{ text: `${location.origin}${path}` }}>
          {t("wall.once")}
        </Typography.Paragraph>
      )}
      {list.isError && <Failed error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && counting.length === 0 && (
        <Nothing title={t("wall.noLinks")} hint={t("wall.noLinksHint")} />
      )}
      {counting.map((one) => (
        <div key={one.id} className={css.line}>
          <strong>{one.name}</strong>
          <span>{dateTime(one.created_at, i18n.language)}</span>
          <Popconfirm
            title={t("wall.revokeSure", { name: one.name })}
            okText={t("wall.revoke")}
            cancelText={t("common.cancel")}
            onConfirm={() => act(revokeWallboard(one.id))}
          >
            <Button size="small" danger>
              {t("wall.revoke")}
            </Button>
          </Popconfirm>
        </div>
      ))}
    </div>
  );
}
