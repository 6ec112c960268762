import {
  ArrowLeftOutlined,
  CloudUploadOutlined,
  PartitionOutlined,
  QuestionCircleOutlined,
  RedoOutlined,
  UndoOutlined,
} from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Button, Popover, Select, Tag, Tooltip } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Kind } from "@/api/flows";
import { problemText } from "@/components/problem";
import css from "@/features/flows/designer.module.css";
import { arranged } from "@/features/flows/layout";
import { Publish } from "@/features/flows/Publish";
import { useDesign } from "@/features/flows/store";
import { SHORTCUTS } from "@/features/flows/useKeys";
import type { Problems } from "@/features/flows/useProblems";
import type { Saving } from "@/features/flows/useSaving";
import { summaryOf } from "@/features/flows/words";
import { pick } from "@/lib/i18n";

type Props = {
  saving: Saving;
  problems: Problems;
  kinds: ReadonlyMap<string, Kind>;
  mayEdit: boolean;
  onShow: (node: string) => void;
  onProblems: () => void;
};

export function Toolbar({ saving, problems, kinds, mayEdit, onShow, onProblems }: Props) {
  const { t } = useTranslation();
  const { record } = saving;
  const edit = useDesign((design) => design.edit);
  const undo = useDesign((design) => design.undo);
  const redo = useDesign((design) => design.redo);
  const canUndo = useDesign((design) => design.past.length > 0);
  const canRedo = useDesign((design) => design.future.length > 0);
  const [publishing, setPublishing] = useState(false);
  const unknown = problems.error !== null;
  const count = unknown ? 0 : problems.all.length;
  return (
    <header className={css.bar}>
      <Link to="/setup/$noun" params={{ noun: "flows" }} aria-label={t("flow.toList")}>
        <ArrowLeftOutlined />
      </Link>
      <h1 title={pick(record.label, record.name)}>{pick(record.label, record.name)}</h1>
      <Tag variant="outlined">
        {record.published === null
          ? t("flow.neverPublished")
          : t("flow.runs", { number: record.published })}
      </Tag>
      <SaveState saving={saving} mayEdit={mayEdit} />
      <FindNode onShow={onShow} />
      <span className={css.gap} />
      {mayEdit && (
        <>
          <Tool title={t("flow.tool.undo")} icon={<UndoOutlined />} off={!canUndo} onClick={undo} />
          <Tool title={t("flow.tool.redo")} icon={<RedoOutlined />} off={!canRedo} onClick={redo} />
          <Tool
            title={t("flow.tool.layout")}
            icon={<PartitionOutlined />}
            onClick={() => edit((flow) => arranged(flow, kinds))}
          />
        </>
      )}
      <Popover trigger="click" content={<Shortcuts />} placement="bottomRight">
        <Button
          type="text"
          icon={<QuestionCircleOutlined />}
          aria-label={t("flow.tool.shortcuts")}
        />
      </Popover>
      <Button onClick={onProblems} danger={count > 0 || unknown} data-problems={count}>
        {t(unknown ? "flow.unchecked" : count > 0 ? "flow.problems" : "flow.noProblems", { count })}
      </Button>
      {mayEdit && (
        <Button
          type="primary"
          icon={<CloudUploadOutlined />}
          disabled={count > 0 || !problems.checked}
          {...(count > 0 ? { title: t("flow.publishFirst") } : {})}
          onClick={() => setPublishing(true)}
        >
          {t("flow.publish")}
        </Button>
      )}
      {publishing && <Publish saving={saving} onClose={() => setPublishing(false)} />}
    </header>
  );
}

type ToolProps = { title: string; icon: React.ReactNode; off?: boolean; onClick: () => void };

const Tool = ({ title, icon, off = false, onClick }: ToolProps) => (
  <Tooltip title={title}>
    <Button type="text" icon={icon} aria-label={title} disabled={off} onClick={onClick} />
  </Tooltip>
);

function SaveState({ saving, mayEdit }: { saving: Saving; mayEdit: boolean }) {
  const { t } = useTranslation();
  if (!mayEdit) return <span className={css.faint}>{t("flow.save.readOnly")}</span>;
  return (
    <span className={saving.state === "failed" ? css.wrong : css.faint} role="status">
      {t(`flow.save.${saving.state}`)}
      {saving.state === "failed" && (
        <>
          {" "}
          {problemText(t, saving.error)}{" "}
          <Button size="small" onClick={() => void saving.flush()}>
            {t("common.retry")}
          </Button>
        </>
      )}
    </span>
  );
}

function FindNode({ onShow }: { onShow: (node: string) => void }) {
  const { t } = useTranslation();
  const nodes = useDesign((design) => design.flow.nodes);
  return (
    <span data-find>
      <Select
        className={css.find ?? ""}
        showSearch={{ optionFilterProp: "search" }}
        placeholder={t("flow.find")}
        aria-label={t("flow.find")}
        value={null}
        options={Object.entries(nodes).map(([name, node]) => ({
          value: name,
          label: name,
          search: `${name} ${node.kind} ${summaryOf(node)} ${Object.keys(node.exits).join(" ")}`,
        }))}
        onChange={(name: string) => onShow(name)}
      />
    </span>
  );
}

function Shortcuts() {
  const { t } = useTranslation();
  return (
    <dl className={css.keys}>
      {SHORTCUTS.map(([keys, name]) => (
        <div key={name}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{t(`flow.shortcut.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
