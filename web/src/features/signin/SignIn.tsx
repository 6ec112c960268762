import { LockOutlined, UserOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery, signIn } from "@/api/session";
import { LanguageSwitch } from "@/components/LanguageSwitch";
import { Logo } from "@/components/Logo";
import { problemText } from "@/components/problem";
import { Voice } from "@/features/signin/Voice";
import css from "@/features/signin/signin.module.css";
import { chosenLanguage, isLanguage, switchLanguage } from "@/lib/i18n";

type Fields = { username: string; password: string };

export function SignIn() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ from: "/signin" });
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const enter = async ({ username, password }: Fields) => {
    setBusy(true);
    setProblem(null);
    try {
      await signIn(username.trim(), password);
      const me = await client.fetchQuery({ ...meQuery, staleTime: 0 });
      if (!chosenLanguage() && isLanguage(me.language)) await switchLanguage(me.language);
      await navigate({ to: next ?? "/" });
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css.page}>
      <aside className={css.picture}>
        <Voice />
        <p>{t("signin.claim")}</p>
      </aside>
      <main className={css.side}>
        <LanguageSwitch className={css.language} />
        <div className={css.card}>
          <h1>
            <Logo size={40} /> Linedesk
          </h1>
          <p className={css.hint}>{t("signin.hint")}</p>
          <Form<Fields>
            layout="vertical"
            onFinish={(fields) => void enter(fields)}
            requiredMark={false}
          >
            <Form.Item
              name="username"
              label={t("signin.username")}
              rules={[{ required: true, whitespace: true, message: t("signin.usernameMissing") }]}
            >
              <Input size="large" prefix={<UserOutlined />} autoComplete="username" autoFocus />
            </Form.Item>
            <Form.Item
              name="password"
              label={t("signin.password")}
              rules={[{ required: true, message: t("signin.passwordMissing") }]}
            >
              <Input.Password
                size="large"
                prefix={<LockOutlined />}
                autoComplete="current-password"
              />
            </Form.Item>
            {problem !== null && (
              <Alert
                type="error"
                showIcon
                title={problemText(t, problem)}
                className={css.problem ?? ""}
              />
            )}
            <Button type="primary" size="large" htmlType="submit" block loading={busy}>
              {t("signin.enter")}
            </Button>
          </Form>
        </div>
      </main>
    </div>
  );
}
