import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { PlayStep } from "@/api/flows";
import css from "@/features/flows/simulator.module.css";

type Props = { over: boolean; state: string; onStep: (step: PlayStep) => void };

const step = (change: Partial<PlayStep> & Pick<PlayStep, "do">): PlayStep => ({
  digits: "",
  seconds: 0,
  agent: "",
  ...change,
});
const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];
const JUMPS = [1, 10, 60, 600];

/** The caller's telephone, the clock, and whoever is rung. */
export function Pad({ over, state, onStep }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.controls}>
      <div className={css.pad} data-pad role="group" aria-label={t("sim.pad")}>
        {KEYS.map((digits) => (
          <Button
            key={digits}
            disabled={over}
            aria-label={t("flow.key", { key: digits })}
            onClick={() => onStep(step({ do: "press", digits }))}
          >
            {digits}
          </Button>
        ))}
      </div>
      <div className={css.moves}>
        <Button disabled={over} onClick={() => onStep(step({ do: "listen" }))}>
          {t("sim.next")}
        </Button>
        <div className={css.row} role="group" aria-label={t("sim.jump")}>
          {JUMPS.map((seconds) => (
            <Button
              key={seconds}
              size="small"
              disabled={over}
              onClick={() => onStep(step({ do: "wait", seconds }))}
            >
              +
              {seconds < 60
                ? t("sim.seconds", { seconds })
                : t("sim.minutes", { minutes: seconds / 60 })}
            </Button>
          ))}
        </div>
        <Button disabled={state !== "offered"} onClick={() => onStep(step({ do: "answer" }))}>
          {t("sim.answer")}
        </Button>
        <Button danger disabled={over} onClick={() => onStep(step({ do: "hang_up" }))}>
          {t("sim.hangUp")}
        </Button>
      </div>
    </div>
  );
}
