import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useNow } from "@/lib/clock";
import { useLive, useSystem } from "@/realtime/live";

const PATIENCE_SECONDS = 2; // a restart of the server within this time shows nothing

/** What is away right now, and what still works meanwhile. */
export function Banners() {
  const { t } = useTranslation();
  const now = useNow();
  const lostAt = useLive((live) => live.lostAt);
  const system = useSystem();
  if (lostAt !== null) {
    if (now - lostAt < PATIENCE_SECONDS) return null;
    return <Notice type="error" name="server" />;
  }
  return (
    <>
      {system?.switch === "away" && <Notice type="error" name="switch" />}
      {system?.journal === "full" && <Notice type="error" name="journal" />}
      {system?.records === "away" && <Notice type="warning" name="records" />}
    </>
  );

  function Notice({ type, name }: { type: "error" | "warning"; name: string }) {
    return (
      <Alert
        banner
        type={type}
        title={t(`away.${name}.title`)}
        description={t(`away.${name}.help`)}
      />
    );
  }
}
