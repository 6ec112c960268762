import { useQueryClient } from "@tanstack/react-query";
import { Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { makePrompt } from "@/api/setup";
import { Dialog } from "@/components/Dialog";
import { useAct } from "@/components/useAct";

type Props = { language: string; onClose: () => void; onMade: (name: string) => void };

/** A typed text becomes speech when it is saved, so that one can listen to it at once. */
export function NewPrompt({ language, onClose, onMade }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const run = useAct();
  const [name, setName] = useState("");
  const [texts, setTexts] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const good = /^[a-z0-9][a-z0-9_.-]{0,49}$/.test(name);
  const filled = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim()));
  const save = async () => {
    setBusy(true);
    const made = await run(makePrompt(name, filled));
    setBusy(false);
    if (!made) return;
    await client.invalidateQueries({ queryKey: ["setup", "prompts"] });
    onMade(name);
    onClose();
  };
  const languages = language === "en" ? ["en", "zh"] : ["zh", "en"];
  return (
    <Dialog
      title={t("prompt.new")}
      okText={t("prompt.speak")}
      cancelText={t("common.cancel")}
      confirmLoading={busy}
      okButtonProps={{ disabled: !good || Object.keys(filled).length === 0 }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="vertical" component="div">
        <Form.Item
          label={t("prompt.name")}
          help={name && !good ? t("prompt.nameRule") : undefined}
          validateStatus={name && !good ? "error" : ""}
        >
          <Input
            autoFocus
            aria-label={t("prompt.name")}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Form.Item>
        {languages.map((one) => (
          <Form.Item key={one} label={t("prompt.text", { language: t(`language.${one}`) })}>
            <Input.TextArea
              aria-label={t("prompt.text", { language: t(`language.${one}`) })}
              autoSize={{ minRows: 2 }}
              maxLength={1000}
              value={texts[one] ?? ""}
              onChange={(event) => setTexts({ ...texts, [one]: event.target.value })}
            />
          </Form.Item>
        ))}
      </Form>
    </Dialog>
  );
}
