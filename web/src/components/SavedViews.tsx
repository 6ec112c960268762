import { DeleteOutlined, ShareAltOutlined, StarOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Space, Tooltip } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  deleteView,
  keepView,
  savedViewsQuery,
  shareView,
  type ListNoun,
  type SavedView,
} from "@/api/lists";
import { ActButton } from "@/components/ActButton";
import { PopOver } from "@/components/PopOver";
import { useActOn } from "@/components/useAct";
import { Failed } from "@/components/Failed";
import css from "@/components/views.module.css";

type Props<S extends object> = {
  noun: ListNoun;
  search: S;
  hidden?: readonly string[];
  onChoose: (search: S, hidden: string[] | null) => void;
};

/** Filters and columns under a name, one's own or shared. The filters are the list's address. */
export function SavedViews<S extends object>({ noun, search, hidden, onChoose }: Props<S>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const views = useQuery({ ...savedViewsQuery(noun), enabled: open });
  const choose = (view: SavedView) => {
    setOpen(false);
    onChoose(view.search as S, view.hidden);
  };
  const content = (
    <div className={css.views}>
      {views.isError && <Failed error={views.error} onRetry={() => void views.refetch()} />}
      {views.data?.length === 0 && <small>{t("views.none")}</small>}
      {views.data?.map((view) => (
        <Line key={view.id} view={view} onChoose={() => choose(view)} />
      ))}
      <Keep noun={noun} search={search} hidden={hidden} />
    </div>
  );
  return (
    <PopOver open={open} onOpenChange={setOpen} content={content}>
      <Button icon={<StarOutlined />}>{t("views.label")}</Button>
    </PopOver>
  );
}

function Line({ view, onChoose }: { view: SavedView; onChoose: () => void }) {
  const { t } = useTranslation();
  const change = useActOn(["saved-views", view.noun]);
  const sharing = t(view.shared ? "views.unshare" : "views.share", { name: view.name });
  return (
    <div className={css.view}>
      <Button type="text" onClick={onChoose}>
        {view.name} {!view.mine && <small>{view.owner}</small>}
      </Button>
      {view.mine && (
        <span>
          <Tooltip title={sharing}>
            <ActButton
              type={view.shared ? "link" : "text"}
              size="small"
              icon={<ShareAltOutlined />}
              aria-label={sharing}
              aria-pressed={view.shared}
              onAct={() => change(shareView(view.id, !view.shared))}
            />
          </Tooltip>
          <ActButton
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t("views.remove", { name: view.name })}
            onAct={() => change(deleteView(view.id))}
          />
        </span>
      )}
    </div>
  );
}

type KeepProps = { noun: ListNoun; search: object; hidden: readonly string[] | undefined };

function Keep({ noun, search, hidden }: KeepProps) {
  const { t } = useTranslation();
  const change = useActOn(["saved-views", noun]);
  const [name, setName] = useState("");
  const keep = async () => {
    const called = name.trim();
    if (!called) return;
    const filters = Object.fromEntries(Object.entries(search).filter(([key]) => key !== "page"));
    const view = { noun, name: called, search: filters, hidden: hidden ? [...hidden] : null };
    if (await change(keepView({ ...view, shared: false }))) setName("");
  };
  return (
    <Space.Compact>
      <Input
        value={name}
        maxLength={100}
        aria-label={t("views.name")}
        placeholder={t("views.name")}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => void keep()}
      />
      <ActButton disabled={!name.trim()} onAct={() => keep()}>
        {t("views.keep")}
      </ActButton>
    </Space.Compact>
  );
}
