import { Alert, Button, Space } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { asApiError } from "@/api/errors";
import { problemText } from "@/components/problem";

type Versioned = { version: number };

export type Saving = {
  conflict: boolean;
  busy: boolean;
  /** Saves over the version that the person has seen; false when that was refused. */
  save: (doing: (version: number | undefined) => Promise<unknown>) => Promise<boolean>;
  /** Why it was not saved, and the two ways on when a colleague was faster. */
  alert: ReactNode;
};

/**
 * Saving a record that a colleague may have changed meanwhile. Nothing is overwritten unseen: the
 * person takes the colleague's text (`onTheirs`), or puts his own on top of it.
 */
export function useConflict<T extends Versioned>(
  seen: number | undefined,
  newest: () => Promise<T>,
  onTheirs: (theirs: T) => void,
): Saving {
  const [version, setVersion] = useState(seen);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const conflict = problem !== null && asApiError(problem).code === "stale";
  const tried = async (doing: () => Promise<unknown>) => {
    try {
      await doing();
      setProblem(null);
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    }
  };
  const save = async (doing: (version: number | undefined) => Promise<unknown>) => {
    setBusy(true);
    const well = await tried(() => doing(version));
    setBusy(false);
    return well;
  };
  const goOn = (take: (theirs: T) => void) =>
    void tried(async () => {
      const theirs = await newest();
      take(theirs);
      setVersion(theirs.version);
    });
  const ways = { onTheirs: () => goOn(onTheirs), onMine: () => goOn(() => undefined) };
  return {
    conflict,
    busy,
    save,
    alert: problem !== null && <Refused problem={problem} {...(conflict ? { ways } : {})} />,
  };
}

type RefusedProps = { problem: unknown; ways?: { onTheirs: () => void; onMine: () => void } };

function Refused({ problem, ways }: RefusedProps) {
  const { t } = useTranslation();
  return (
    <Alert
      type={ways ? "warning" : "error"}
      showIcon
      style={{ marginBottom: 16 }}
      title={problemText(t, problem)}
      description={
        ways && (
          <Space>
            <Button size="small" onClick={ways.onTheirs}>
              {t("customer.takeTheirs")}
            </Button>
            <Button size="small" onClick={ways.onMine}>
              {t("customer.keepMine")}
            </Button>
          </Space>
        )
      }
    />
  );
}
