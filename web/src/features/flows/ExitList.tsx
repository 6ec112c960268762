import { CloseOutlined } from "@ant-design/icons";
import { Button, Select, Tooltip } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Kind } from "@/api/flows";
import css from "@/features/flows/designer.module.css";
import { connect, exitsOf, nodeOf, openExits, removeExit } from "@/features/flows/edits";
import { useDesign } from "@/features/flows/store";
import { exitName } from "@/features/flows/words";

/** Where each exit leads: the keyboard's way of connecting, beside drawing lines. */
export function ExitList({ name, kind }: { name: string; kind: Kind | undefined }) {
  const { t } = useTranslation();
  const flow = useDesign((design) => design.flow);
  const edit = useDesign((design) => design.edit);
  const node = nodeOf(flow, name);
  const exits = exitsOf(node, kind);
  const targets = Object.keys(flow.nodes)
    .sort()
    .map((value) => ({ value, label: value }));
  const extend = (exit: string) => edit((now) => connect(now, name, exit, ""));
  if (exits.length === 0 && openExits(node, kind).length === 0 && !kind?.any) return null;
  return (
    <section className={css.exits} aria-label={t("flow.exits")}>
      <h2>{t("flow.exits")}</h2>
      {exits.map((exit) => (
        <div key={exit} className={css.exitRow}>
          <span className={css.exitName}>{exitName(t, exit)}</span>
          <Select
            aria-label={t("flow.leadsTo", { exit: exitName(t, exit) })}
            className={css.grow ?? ""}
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={t("flow.leadsNowhere")}
            status={node.exits[exit] ? "" : "error"}
            options={targets}
            value={node.exits[exit] || null}
            onChange={(to) => edit((now) => connect(now, name, exit, to ?? ""))}
          />
          {!kind?.must.includes(exit) && (
            <Tooltip title={t("flow.removeExit")}>
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={`${t("flow.removeExit")} ${exitName(t, exit)}`}
                onClick={() => edit((now) => removeExit(now, name, exit))}
              />
            </Tooltip>
          )}
        </div>
      ))}
      <AddExit name={name} kind={kind} onAdd={extend} />
    </section>
  );
}

type AddProps = { name: string; kind: Kind | undefined; onAdd: (exit: string) => void };

function AddExit({ name, kind, onAdd }: AddProps) {
  const { t } = useTranslation();
  const node = useDesign((design) => nodeOf(design.flow, name));
  const [typed, setTyped] = useState("");
  const open = openExits(node, kind);
  const word = typed.trim();
  const own = kind?.any && /^\S{1,50}$/.test(word) && !(word in node.exits) ? [word] : [];
  const options = [...own.filter((exit) => !open.includes(exit)), ...open].map((value) => ({
    value,
    label: exitName(t, value),
  }));
  if (open.length === 0 && !kind?.any) return null;
  return (
    <Select
      className={css.full ?? ""}
      aria-label={t("flow.addExit")}
      placeholder={t(kind?.any ? "flow.addValue" : "flow.addExit")}
      showSearch={{ optionFilterProp: "label", searchValue: typed, onSearch: setTyped }}
      value={null}
      options={options}
      notFoundContent={t("flow.typeValue")}
      onChange={(exit: string) => {
        setTyped("");
        onAdd(exit);
      }}
    />
  );
}
