import { useTranslation } from "react-i18next";
import type { Branch, Choice } from "@/features/softphone/dispositions";
import css from "@/features/softphone/wrapup.module.css";

type Props = {
  branches: Branch[];
  chosen: string | null;
  dimmed: (code: string) => boolean;
  onPick: (code: string) => void;
  onFinish: (code: string) => void;
};

/** Branches with their leaves; the digits to type stand before each. */
export function DispositionChips({ branches, ...chips }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.chips} role="radiogroup" aria-label={t("wrapUp.disposition")}>
      {branches.map((branch, index) =>
        branch.leaves.length === 0 ? (
          <Chip key={branch.code} one={branch} digit={index + 1} {...chips} />
        ) : (
          <span
            key={branch.code}
            className={css.branch}
            role="group"
            aria-label={t("wrapUp.branch", { name: branch.label })}
          >
            <span className={css.branchName} aria-hidden="true">
              {index < 9 && <kbd>{index + 1}</kbd>}
              {branch.label}
            </span>
            {branch.leaves.map((leaf, place) => (
              <Chip key={leaf.code} one={leaf} digit={place + 1} {...chips} />
            ))}
          </span>
        ),
      )}
    </div>
  );
}

type ChipProps = Omit<Props, "branches"> & { one: Choice; digit: number };

function Chip({ one, digit, chosen, dimmed, onPick, onFinish }: ChipProps) {
  const look = one.code === chosen ? css.chosen : dimmed(one.code) ? css.dim : "";
  return (
    <button
      type="button"
      role="radio"
      aria-checked={one.code === chosen}
      className={`${css.chip} ${look}`}
      onClick={() => onPick(one.code)}
      onDoubleClick={() => onFinish(one.code)}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        onFinish(one.code);
      }}
    >
      {digit <= 9 && <kbd>{digit}</kbd>}
      {one.label}
    </button>
  );
}
