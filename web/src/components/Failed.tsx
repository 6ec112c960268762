import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { problemText } from "@/components/problem";
import css from "@/components/states.module.css";

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
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t("common.retry")}
          </Button>
        )
      }
    />
  );
}
