import { LogoutOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { meQuery, signIn, signOut } from "@/api/session";
import { LanguageSwitch } from "@/components/LanguageSwitch";
import { Logo } from "@/components/Logo";
import { useAct } from "@/components/useAct";
import css from "@/features/signin/bar.module.css";

/** The sign-in as one line, where the bar stands in another site's page. */
export function BarSignIn() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const run = useAct();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    if (await run(signIn(name.trim(), password, true))) await client.refetchQueries(meQuery);
    setBusy(false);
  };
  return (
    <form className={css.line} onSubmit={(event) => void enter(event)}>
      <Logo size={32} />
      <Input
        value={name}
        autoComplete="username"
        aria-label={t("signin.username")}
        placeholder={t("signin.username")}
        onChange={(event) => setName(event.target.value)}
      />
      <Input.Password
        value={password}
        autoComplete="current-password"
        aria-label={t("signin.password")}
        placeholder={t("signin.password")}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="primary" htmlType="submit" loading={busy} disabled={!name.trim() || !password}>
        {t("signin.enter")}
      </Button>
      <LanguageSwitch className={css.language} />
    </form>
  );
}

export function BarSignOut() {
  const { t } = useTranslation();
  const run = useAct();
  const leave = async () => {
    if (await run(signOut())) location.reload();
  };
  return (
    <Button
      type="text"
      icon={<LogoutOutlined />}
      aria-label={t("nav.signOut")}
      title={t("nav.signOut")}
      onClick={() => void leave()}
    />
  );
}
