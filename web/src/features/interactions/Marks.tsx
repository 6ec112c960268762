import { DeleteOutlined, PushpinOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addMark, dropMark, marksQuery } from "@/api/recordings";
import { useAct } from "@/components/useAct";
import css from "@/features/interactions/interaction.module.css";
import { clock } from "@/lib/time";

type Props = { interaction: string; position: number; onGo: (seconds: number) => void };

/** Moments of the recording with a word: set where one listens, found by their words. */
export function Marks({ interaction, position, onGo }: Props) {
  const { t } = useTranslation();
  const marks = useQuery(marksQuery(interaction));
  const run = useAct();
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const act = async (doing: Promise<unknown>) => {
    if (await run(doing)) setNote("");
    await client.invalidateQueries({ queryKey: marksQuery(interaction).queryKey });
  };
  const add = () => void act(addMark(interaction, Math.round(position * 10) / 10, note));
  return (
    <div className={css.marks}>
      <Input
        value={note}
        maxLength={500}
        aria-label={t("player.markNote")}
        placeholder={t("player.markNote")}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => event.stopPropagation()}
        onPressEnter={add}
        suffix={
          <Button size="small" type="text" icon={<PushpinOutlined />} onClick={add}>
            {t("player.mark", { at: clock(position) })}
          </Button>
        }
      />
      {(marks.data ?? []).map((mark) => (
        <div key={mark.id} className={css.mark}>
          <Button size="small" type="link" className="digits" onClick={() => onGo(mark.at_seconds)}>
            {clock(mark.at_seconds)}
          </Button>
          <span>{mark.note}</span>
          <small>{mark.by_name}</small>
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t("player.dropMark")}
            onClick={() => void act(dropMark(interaction, mark.id))}
          />
        </div>
      ))}
    </div>
  );
}
