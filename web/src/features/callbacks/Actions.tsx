import { PhoneOutlined } from "@ant-design/icons";
import { Button, DatePicker, Popconfirm, Popover, Space } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { cancelCallback, changeCallback, finishCallback, takeCallback } from "@/api/callbacks";
import { dial } from "@/api/calls";
import type { Callback } from "@/api/types";
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
        <Button
          size="small"
          type="primary"
          icon={<PhoneOutlined />}
          onClick={() => void act(dial(`callback:${callback.id}`))}
        >
          {t("callback.call")}
        </Button>
      )}
      {!callback.owner && (
        <Button size="small" onClick={() => void act(takeCallback(callback.id))}>
          {t("callback.take")}
        </Button>
      )}
      <Popover
        trigger="click"
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
      </Popover>
      <Popover trigger="click" content={<PutOff due={callback.due} onMove={putOff} />}>
        <Button size="small">{t("callback.putOff")}</Button>
      </Popover>
      <Popconfirm
        title={t("callback.cancelAsk")}
        onConfirm={() => void act(cancelCallback(callback.id))}
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
      <Button size="small" onClick={() => void onMove(dayjs().add(1, "hour").toISOString())}>
        {t("callback.soon.hour")}
      </Button>
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
