import { DeleteOutlined, PushpinFilled } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Checkbox, Input, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { deleteNote, notesQuery, writeNote } from "@/api/keeping";
import type { Note } from "@/api/types";
import { ActButton } from "@/components/ActButton";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useAct } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import { useUndo } from "@/components/useUndo";
import css from "@/features/customers/customer.module.css";
import { shortDate } from "@/lib/time";

/** What colleagues should know; the pinned ones first. A deleted note can be brought back. */
export function Notes({ customer }: { customer: string }) {
  const { t, i18n } = useTranslation();
  const run = useAct();
  const tell = useUndo();
  const client = useQueryClient();
  const mayWrite = useMay("customers.write");
  const notes = useQuery(notesQuery(customer));
  const [text, setText] = useState("");
  const [pinned, setPinned] = useState(false);
  const act = async (doing: Promise<unknown>) => {
    const done = await run(doing);
    await client.invalidateQueries({ queryKey: ["customers", "notes", customer] });
    await client.invalidateQueries({ queryKey: ["customers", "timeline", customer] });
    return done;
  };
  const add = async () => {
    if (await act(writeNote(customer, text.trim(), pinned))) setText("");
  };
  const remove = async (note: Note) => {
    if (await act(deleteNote(customer, note.id)))
      tell(t("note.deleted"), () => act(writeNote(customer, note.text, note.pinned)));
  };
  if (notes.isPending) return <Skeleton active />;
  if (notes.isError) return <Failed error={notes.error} onRetry={() => void notes.refetch()} />;
  return (
    <div className={css.notes}>
      {mayWrite && (
        <div className={css.noteForm}>
          <Input.TextArea
            aria-label={t("note.new")}
            placeholder={t("note.new")}
            value={text}
            maxLength={10_000}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={(event) => setText(event.target.value)}
          />
          <div>
            <Checkbox checked={pinned} onChange={(event) => setPinned(event.target.checked)}>
              {t("note.pin")}
            </Checkbox>
            <ActButton type="primary" disabled={!text.trim()} onAct={() => add()}>
              {t("note.add")}
            </ActButton>
          </div>
        </div>
      )}
      {notes.data.length === 0 && <Nothing title={t("note.none")} />}
      {notes.data.map((note) => (
        <div key={note.id} className={css.noteRow}>
          <p>
            {note.pinned && <PushpinFilled title={t("note.pinned")} />} {note.text}
          </p>
          <small>
            {note.by_name} · {shortDate(note.at, i18n.language)}
          </small>
          {mayWrite && (
            <ActButton
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t("note.delete")}
              onAct={() => remove(note)}
            />
          )}
        </div>
      ))}
    </div>
  );
}
