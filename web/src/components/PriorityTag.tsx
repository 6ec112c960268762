import { Tag } from "antd";
import { useTranslation } from "react-i18next";

export const PRIORITIES = ["low", "normal", "high", "urgent"] as const;
export type Priority = (typeof PRIORITIES)[number];

const COLOURS: Record<string, string> = { high: "orange", urgent: "red" };

export function PriorityTag({ priority }: { priority: string }) {
  const { t } = useTranslation();
  return <Tag color={COLOURS[priority] ?? "default"}>{t(`priority.${priority}`)}</Tag>;
}
