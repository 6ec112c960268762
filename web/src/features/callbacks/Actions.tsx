import { PhoneOutlined } from "@ant-design/icons";
import { Button, DatePicker, Popconfirm, Space } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { cancelCallback, changeCallback, finishCallback, takeCallback } from "@/api/callbacks";
import { dial } from "@/api/calls";
import type { Callback } from "@/api/types";
import { ActButton } from "@/components/ActButton";
import { PopOver } from "@/components/PopOver";
import { useActOn } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import { useUndo } from "@/components/useUndo";
import { DoneForm } from "@/features/callbacks/DoneForm";

/** What can be done with a promise: call, take, put off, finish, drop. */
export function Actions({ callback }: { callback: Callback }) {
  const { t } = useTranslation();
  const act = useActOn(["callbacks"]);
  const tell = useUndo();
  const mayWrite = useMay("work.write");
  const mayDial = useMay("calls.handle");
  const [open, setOpen] = useState(false);
  const putOff = async (due: string) => {
    const before = callback.due_at;
    if (await act(changeCallback(callback.id, { due })))
      tell(t("callback.movedTo"), () => act(changeCallback(callback.id, { due: before })));
  };
  if (callback.state !== "open" || !mayWrite) return null;
  return (
    <Space size={4} wrap>
      {mayDial && callback.number && (
        <ActButton
          size="small"
          type="primary"
          icon={<PhoneOutlined />}
          onAct={() => act(dial(`callback:${callback.id}`))}
        >
          {t("callback.call")}
        </ActButton>
      )}
      {!callback.owner && (
        <ActButton size="small" onAct={() => act(takeCallback(callback.id))}>
          {t("callback.take")}
        </ActButton>
      )}
      <PopOver
        open={open}
        onOpenChange={setOpen}
        content={
          <DoneForm
            callback={callback}
            onDone={(body) => {
              setOpen(false);
              void act(finishCallback(callback.id, body));
            }}
          />
        }
      >
        <Button size="small">{t("callback.finish")}</Button>
      </PopOver>
      <PopOver content={<PutOff due={callback.due} onMove={putOff} />}>
        <Button size="small">{t("callback.putOff")}</Button>
      </PopOver>
      <Popconfirm
        title={t("callback.cancelAsk")}
        onConfirm={() => act(cancelCallback(callback.id))}
      >
        <Button size="small" type="text">
          {t("callback.drop")}
        </Button>
      </Popconfirm>
    </Space>
  );
}

function PutOff({ due, onMove }: { due: string; onMove: (due: string) => Promise<void> }) {
  const { t } = useTranslation();
  return (
    <Space>
      <ActButton size="small" onAct={() => onMove(dayjs().add(1, "hour").toISOString())}>
        {t("callback.soon.hour")}
      </ActButton>
      <DatePicker
        showTime={{ format: "HH:mm", minuteStep: 5 }}
        format="YYYY-MM-DD HH:mm"
        aria-label={t("callback.otherTime")}
        defaultValue={dayjs(due)}
        onOk={(moment) => void onMove(moment.format("YYYY-MM-DDTHH:mm:00"))}
      />
    </Space>
  );
}
