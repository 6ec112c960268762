import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Flow } from "@/api/flows";
import { ActButton } from "@/components/ActButton";
import { Dialog } from "@/components/Dialog";
import css from "@/features/flows/designer.module.css";
import type { Saving } from "@/features/flows/useSaving";

/** The names of the nodes that are not the same in both. */
export function nodesApart(mine: Flow, theirs: Flow): string[] {
  const names = new Set([...Object.keys(mine.nodes), ...Object.keys(theirs.nodes)]);
  return [...names].filter(
    (name) => JSON.stringify(mine.nodes[name]) !== JSON.stringify(theirs.nodes[name]),
  );
}

/** A colleague saved the same flow meanwhile: nothing is written over before a person chose. */
export function Conflict({ mine, saving }: { mine: Flow; saving: Saving }) {
  const { t } = useTranslation();
  const theirs = saving.theirs;
  if (saving.state !== "conflict" || !theirs) return null;
  const apart = nodesApart(mine, theirs.draft);
  return (
    <Dialog
      closable={false}
      title={t("flow.conflict.title")}
      footer={
        <>
          <Button onClick={saving.takeTheirs}>{t("flow.conflict.theirs")}</Button>
          <ActButton type="primary" onAct={() => saving.keepMine()}>
            {t("flow.conflict.mine")}
          </ActButton>
        </>
      }
    >
      <p>{t("flow.conflict.text")}</p>
      <p className={css.hint}>
        {apart.length > 0
          ? t("flow.conflict.apart", { nodes: apart.join(", ") })
          : t("flow.conflict.same")}
      </p>
    </Dialog>
  );
}
