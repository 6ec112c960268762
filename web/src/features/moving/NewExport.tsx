import { DownloadOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Dropdown, Button } from "antd";
import { useTranslation } from "react-i18next";
import { askExport, type ExportAsked } from "@/api/moving";
import { useAct } from "@/components/useAct";

const NOUNS = ["customers", "tickets", "orders"] as const;
const FORMATS = ["csv", "xlsx"] as const;

/** A whole list as a file, made in the background. */
export function NewExport() {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const items = NOUNS.flatMap((noun) =>
    FORMATS.map((format) => ({
      key: `${noun}.${format}`,
      label: `${t(`nav.${noun}`)} · ${format.toUpperCase()}`,
    })),
  );
  const ask = async (key: string) => {
    const [noun, format] = key.split(".") as [ExportAsked["noun"], "csv" | "xlsx"];
    await run(askExport({ noun, format, filters: {} }));
    await client.invalidateQueries({ queryKey: ["exports"] });
  };
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => void ask(key) }} trigger={["click"]}>
      <Button icon={<DownloadOutlined />}>{t("moving.export")}</Button>
    </Dropdown>
  );
}
