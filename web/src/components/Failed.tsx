import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { asApiError } from "@/api/errors";
import { problemText } from "@/components/problem";
import css from "@/components/states.module.css";

/** Asking again changes nothing about what is not there or not permitted. */
const FINAL = [400, 403, 404];

type Props = { error: unknown; onRetry?: () => void };

export function Failed({ error, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      className={css.failed}
      type="error"
      showIcon
      title={problemText(t, error)}
      action={
        onRetry &&
        !FINAL.includes(asApiError(error).status) && (
          <Button size="small" onClick={onRetry}>
            {t("common.retry")}
          </Button>
        )
      }
    />
  );
}
