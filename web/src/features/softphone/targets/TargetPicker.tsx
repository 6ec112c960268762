import { SearchOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { useId, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Failed } from "@/components/Failed";
import { Waiting } from "@/components/Waiting";
import { TargetRow } from "@/features/softphone/targets/TargetRow";
import css from "@/features/softphone/targets/targets.module.css";
import type { Kind, Target } from "@/features/softphone/targets/targets";
import type { Targets } from "@/features/softphone/targets/useTargets";

type Props = { targets: Targets; onEnter: (chosen: Target, withCtrl: boolean) => void };

const GROUPS: Kind[] = ["number", "agent", "queue", "flow"];

/** Type, arrow down, Enter: people with their presence, queues with their wait, flows, a number. */
export function TargetPicker({ targets, onEnter }: Props) {
  const { t } = useTranslation();
  const list = useId();
  const { found, chosen } = targets;
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      targets.step(event.key === "ArrowDown" ? 1 : -1);
    }
    if (event.key === "Enter" && chosen) onEnter(chosen, event.ctrlKey);
  };
  return (
    <div className={css.picker}>
      <Input
        autoFocus
        prefix={<SearchOutlined />}
        value={targets.text}
        placeholder={t("target.search")}
        role="combobox"
        aria-label={t("target.search")}
        aria-expanded
        aria-controls={list}
        aria-activedescendant={chosen ? `${list}-${chosen.to}` : undefined}
        onChange={(event) => targets.search(event.target.value)}
        onKeyDown={onKey}
      />
      <div
        className={css.list}
        id={list}
        role="listbox"
        aria-label={t("target.list")}
        tabIndex={-1} // the arrows of the search move in it; Tab goes on to the next field
      >
        {targets.pending && <Waiting />}
        {targets.error !== null && found.length === 0 && (
          <Failed error={targets.error} onRetry={targets.retry} />
        )}
        {!targets.pending && targets.error === null && found.length === 0 && (
          <p className={css.none}>{t("target.none")}</p>
        )}
        {GROUPS.map((kind) => {
          const group = found.filter((target) => target.kind === kind);
          if (group.length === 0) return null;
          return (
            <div key={kind} role="group" aria-label={t(`target.kind.${kind}`)}>
              <h4 aria-hidden="true">{t(`target.kind.${kind}`)}</h4>
              {group.map((target) => (
                <TargetRow
                  key={target.to}
                  id={`${list}-${target.to}`}
                  target={target}
                  chosen={target === chosen}
                  onChoose={() => targets.choose(target.to)}
                />
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
