import { DeleteOutlined, StarOutlined } from "@ant-design/icons";
import { Button, Input, Popover, Space } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import css from "@/components/views.module.css";

type Props<S extends object> = { list: string; search: S; onChoose: (search: S) => void };
type Kept<S> = { name: string; search: S };

const keyOf = (list: string): string => `linedesk.views.${list}`;

function read<S>(list: string): Kept<S>[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(list)) ?? "[]");
    return Array.isArray(kept) ? (kept as Kept<S>[]) : [];
  } catch {
    return [];
  }
}

/** Filters under a name of one's own. A view is only an address, so a link to it works as well. */
export function SavedViews<S extends object>({ list, search, onChoose }: Props<S>) {
  const { t } = useTranslation();
  const [views, setViews] = useState<Kept<S>[]>(() => read<S>(list));
  const [name, setName] = useState("");
  const [open, setOpen] = useState(false);
  const keep = (next: Kept<S>[]) => {
    setViews(next);
    localStorage.setItem(keyOf(list), JSON.stringify(next));
  };
  const add = () => {
    const called = name.trim();
    if (!called) return;
    keep([...views.filter((view) => view.name !== called), { name: called, search }]);
    setName("");
  };
  const choose = (view: Kept<S>) => {
    setOpen(false);
    onChoose(view.search);
  };
  const content = (
    <div className={css.views}>
      {views.length === 0 && <small>{t("views.none")}</small>}
      {views.map((view) => (
        <div key={view.name} className={css.view}>
          <Button type="text" onClick={() => choose(view)}>
            {view.name}
          </Button>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t("views.remove", { name: view.name })}
            onClick={() => keep(views.filter((other) => other !== view))}
          />
        </div>
      ))}
      <Space.Compact>
        <Input
          value={name}
          maxLength={40}
          aria-label={t("views.name")}
          placeholder={t("views.name")}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={add}
        />
        <Button disabled={!name.trim()} onClick={add}>
          {t("views.keep")}
        </Button>
      </Space.Compact>
    </div>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} content={content}>
      <Button icon={<StarOutlined />}>{t("views.label")}</Button>
    </Popover>
  );
}
