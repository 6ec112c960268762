import { StarOutlined } from "@ant-design/icons";
import { Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { askForRating } from "@/api/talking";
import { ActButton } from "@/components/ActButton";
import { PopOver } from "@/components/PopOver";
import { useActOn } from "@/components/useAct";
import { useMay } from "@/components/useMay";

type Props = { about: { interaction_id: string } | { ticket_id: string } };

/** Sends the customer a link by which he says how it was; those who lead see it to pass it on. */
export function AskForRating({ about }: Props) {
  const { t } = useTranslation();
  const act = useActOn(["surveys"], ["customers", "timeline"]);
  const mayWrite = useMay("work.write");
  const [link, setLink] = useState<{ address: string | null; texted: boolean } | null>(null);
  if (!mayWrite) return null;
  const ask = async () => {
    const asking = askForRating(about);
    if (await act(asking)) setLink(await asking);
  };
  const content = link && (
    <div role="status">
      <p>{t(link.texted ? "survey.texted" : "survey.notTexted")}</p>
      {link.address && <Typography.Text copyable>{link.address}</Typography.Text>}
    </div>
  );
  return (
    <PopOver open={link !== null} content={content} onOpenChange={(open) => !open && setLink(null)}>
      <ActButton icon={<StarOutlined />} onAct={() => ask()}>
        {t("survey.ask")}
      </ActButton>
    </PopOver>
  );
}
