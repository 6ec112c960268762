import { useTranslation } from "react-i18next";
import { whyNot, type Action, type View } from "@/features/supervision/actions";
import { HearsDiagram } from "@/features/supervision/HearsDiagram";
import css from "@/features/supervision/supervision.module.css";

type Props = {
  action: Action;
  situation: View;
  current: boolean;
  onPress: () => void;
};

/** Word, picture of who hears whom, and what follows; one that cannot act says why. */
export function ActionButton({ action, situation, current, onPress }: Props) {
  const { t } = useTranslation();
  const why = whyNot(action, situation);
  const words = why ? t(`supervise.why.${why}`) : null;
  return (
    <button
      type="button"
      className={`${css.action} ${current ? css.current : ""} ${action === "force_hangup" || action === "take_over" ? css.grave : ""}`}
      aria-disabled={why !== null}
      aria-pressed={current}
      onClick={() => why === null && onPress()}
    >
      <HearsDiagram action={action} />
      <span>
        <strong>{t(`supervise.action.${action}.name`)}</strong>
        <small>{t(`supervise.action.${action}.text`)}</small>
        {words && <em>{words}</em>}
      </span>
    </button>
  );
}
