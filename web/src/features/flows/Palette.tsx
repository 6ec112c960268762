import { useTranslation } from "react-i18next";
import type { Kind } from "@/api/flows";
import { DRAGGED_KIND } from "@/features/flows/Canvas";
import css from "@/features/flows/designer.module.css";
import { byOrder, lookOf } from "@/features/flows/look";
import { kindName } from "@/features/flows/words";

type Props = { kinds: readonly Kind[]; onAdd: (kind: string) => void };

/** Every kind of node: dragged onto the canvas, or pressed to stand behind the chosen node. */
export function Palette({ kinds, onAdd }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={css.palette} aria-label={t("flow.palette")}>
      {[...kinds].sort(byOrder).map(({ kind }) => {
        const { icon, colour } = lookOf(kind);
        return (
          <button
            key={kind}
            type="button"
            draggable
            data-kind={kind}
            title={t(`flow.kind.${kind}.hint`, { defaultValue: kind })}
            onClick={() => onAdd(kind)}
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAGGED_KIND, kind);
              event.dataTransfer.effectAllowed = "move";
            }}
          >
            <span style={{ color: colour }} aria-hidden="true">
              {icon}
            </span>
            {kindName(t, kind)}
          </button>
        );
      })}
    </nav>
  );
}
