import { Tabs } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ReceptionForm } from "@/features/workspace/ReceptionForm";
import type { Tool } from "@/features/workspace/Workspace";
import css from "@/features/workspace/workspace.module.css";
import type { CallView } from "@/realtime/views";

type Props = { call: CallView; tools: readonly Tool[] };
const FORM = "form";

/** The reception form and what else is done during a talk; Alt+1, Alt+2 ... open them. */
export function DeskTabs({ call, tools }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(FORM);
  useDigits([FORM, ...tools.map((tool) => tool.key)], setOpen);
  if (tools.length === 0) return <ReceptionForm call={call} />;
  const items = [
    {
      key: FORM,
      label: t("form.label"),
      children: <ReceptionForm call={call} bare onOpen={setOpen} />,
    },
    ...tools.map(({ key, label, render }) => ({ key, label, children: render(call) })),
  ];
  return (
    <section className={`${css.panel} ${css.tabs}`} aria-label={t("desk.tabs")}>
      <Tabs
        activeKey={open}
        onChange={setOpen}
        items={items.map((item, at) => ({
          ...item,
          label: <span title={`Alt+${at + 1}`}>{item.label}</span>,
        }))}
      />
    </section>
  );
}

function useDigits(keys: readonly string[], open: (key: string) => void): void {
  const joined = keys.join();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      const key = digit && joined.split(",")[Number(digit) - 1];
      if (!event.altKey || event.ctrlKey || event.metaKey || !key) return;
      event.preventDefault();
      open(key);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [joined, open]);
}
