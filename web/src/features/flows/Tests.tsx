import { CheckCircleFilled, CloseCircleFilled, PlusOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  flowTestsQuery,
  keepTest,
  runTests,
  type Flow,
  type FlowRecord,
  type FlowTest,
  type Verdict,
} from "@/api/flows";
import { ActButton } from "@/components/ActButton";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useAct } from "@/components/useAct";
import css from "@/features/flows/designer.module.css";
import { otherwiseSentence, unread } from "@/features/flows/words";

type Props = { record: FlowRecord; flow: Flow; mayEdit: boolean };
type Ran = { verdicts: Verdict[]; seconds: number } | null;

const EXAMPLE = `- A stranger presses 0:
    - at 2026-11-20 10:05
    - a stranger calls 4008001000
    - hears welcome, main-menu
    - presses 0
`;

/** The flow's tests: readable files, run on the draft before anybody hears it. */
export function Tests({ record, flow, mayEdit }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const files = useQuery(flowTestsQuery);
  const [ran, setRan] = useState<Ran>(null);
  const [busy, setBusy] = useState(false);
  const [open, setOpen] = useState<FlowTest | "new" | null>(null);
  const play = async (what: { tests?: string[]; text?: string }) => {
    setBusy(true);
    const began = performance.now();
    await run(
      runTests(record.id, flow, what).then(({ items }) =>
        setRan({ verdicts: items, seconds: (performance.now() - began) / 1000 }),
      ),
    );
    setBusy(false);
  };
  if (files.isError) return <Failed error={files.error} />;
  return (
    <div className={css.form}>
      <p className={css.hint}>{t("flowTest.hint")}</p>
      <div className={css.row}>
        <Select
          className={css.grow ?? ""}
          aria-label={t("flowTest.file")}
          placeholder={t("flowTest.file")}
          value={open === "new" ? null : (open?.id ?? null)}
          options={files.data?.map((one) => ({ value: one.id, label: one.name })) ?? []}
          onChange={(id: string) => setOpen(files.data?.find((one) => one.id === id) ?? null)}
        />
        {mayEdit && (
          <Button icon={<PlusOutlined />} onClick={() => setOpen("new")}>
            {t("flowTest.new")}
          </Button>
        )}
        <Button type="primary" loading={busy} onClick={() => void play({})}>
          {t("flowTest.runAll")}
        </Button>
      </div>
      {files.data?.length === 0 && open === null && (
        <Nothing title={t("flowTest.none")} hint={t("flowTest.noneHint")} />
      )}
      {open !== null && (
        <Editor
          key={open === "new" ? "new" : open.id}
          test={open === "new" ? null : open}
          mayEdit={mayEdit}
          onRun={(text) => play({ text })}
          onClose={() => setOpen(null)}
        />
      )}
      {ran && <Verdicts ran={ran} />}
    </div>
  );
}

type EditorProps = {
  test: FlowTest | null;
  mayEdit: boolean;
  onRun: (text: string) => Promise<void>;
  onClose: () => void;
};

function Editor({ test, mayEdit, onRun, onClose }: EditorProps) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const [name, setName] = useState(test?.name ?? "");
  const [text, setText] = useState(test?.text ?? EXAMPLE);
  const keep = async () => {
    if (!(await run(keepTest(test, name, text)))) return;
    await client.invalidateQueries({ queryKey: ["setup", "flow-tests"] });
    onClose();
  };
  return (
    <>
      {!test && (
        <Input
          aria-label={t("flowTest.name")}
          placeholder={t("flowTest.name")}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <Input.TextArea
        aria-label={t("flowTest.text")}
        className={css.code ?? ""}
        autoSize={{ minRows: 8, maxRows: 18 }}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={css.row}>
        <ActButton onAct={() => onRun(text)}>{t("flowTest.run")}</ActButton>
        {mayEdit && (
          <ActButton disabled={!/^[a-z0-9][a-z0-9_.-]*$/.test(name)} onAct={() => keep()}>
            {t("common.save")}
          </ActButton>
        )}
        <Button type="text" onClick={onClose}>
          {t("common.cancel")}
        </Button>
      </div>
    </>
  );
}

function Verdicts({ ran: { verdicts, seconds } }: { ran: NonNullable<Ran> }) {
  const { t } = useTranslation();
  const failed = verdicts.filter((one) => one.problem).length;
  return (
    <section aria-label={t("flowTest.verdicts")}>
      <p role="status" className={failed > 0 ? css.wrong : css.right}>
        {t("flowTest.result", {
          passed: verdicts.length - failed,
          failed,
          seconds: seconds.toFixed(2),
        })}
      </p>
      <ul className={css.verdicts}>
        {[...verdicts]
          .sort((a, b) => Number(!a.problem) - Number(!b.problem))
          .map((one, index) => (
            <li key={index}>
              {one.problem ? (
                <CloseCircleFilled style={{ color: "var(--danger)" }} />
              ) : (
                <CheckCircleFilled style={{ color: "var(--ready)" }} />
              )}
              <span>
                {one.title || unread(t, one.test)}
                {one.problem && <small>{otherwiseSentence(t, one.problem)}</small>}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
