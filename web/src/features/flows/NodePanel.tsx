import { DeleteOutlined, FlagOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Kind, Problem } from "@/api/flows";
import css from "@/features/flows/designer.module.css";
import {
  isNodeName,
  nodeOf,
  removeNodes,
  renameNode,
  setSetting,
  setStart,
} from "@/features/flows/edits";
import { ExitList } from "@/features/flows/ExitList";
import { fieldsOf } from "@/features/flows/fields";
import { SettingField } from "@/features/flows/SettingField";
import { useDesign } from "@/features/flows/store";
import { kindName, problemSentence } from "@/features/flows/words";

type Props = {
  name: string;
  kind: Kind | undefined;
  problems: readonly Problem[];
  mayEdit: boolean;
};

/** Everything about the chosen node; made of the server's description of its kind. */
export function NodePanel({ name, kind, problems, mayEdit }: Props) {
  const { t } = useTranslation();
  const flow = useDesign((design) => design.flow);
  const edit = useDesign((design) => design.edit);
  const node = nodeOf(flow, name);
  const only = Object.keys(flow.nodes).length === 1;
  return (
    <fieldset className={css.form} disabled={!mayEdit}>
      <legend className="visually-hidden">{t("flow.node", { name })}</legend>
      <p className={css.hint}>
        <strong>{kindName(t, node.kind)}</strong>{" "}
        {t(`flow.kind.${node.kind}.hint`, { defaultValue: "" })}
      </p>
      {problems.length > 0 && (
        <div role="alert">
          <ul className={css.problems}>
            {problems.map((problem, index) => (
              <li key={index}>{problemSentence(t, problem)}</li>
            ))}
          </ul>
        </div>
      )}
      <NameField key={name} name={name} />
      {fieldsOf(kind).map((field) => (
        <SettingField
          key={`${name}.${field.name}`}
          field={field}
          value={node.settings[field.name]}
          onChange={(value) =>
            edit((now) => setSetting(now, name, field.name, value), `setting ${name}.${field.name}`)
          }
        />
      ))}
      <ExitList name={name} kind={kind} />
      <div className={css.row}>
        <Button
          icon={<FlagOutlined />}
          disabled={flow.start === name}
          onClick={() => edit((now) => setStart(now, name))}
        >
          {t("flow.makeStart")}
        </Button>
        <Button
          danger
          icon={<DeleteOutlined />}
          disabled={only}
          onClick={() => edit((now) => removeNodes(now, [name]))}
        >
          {t("flow.deleteNode")}
        </Button>
      </div>
    </fieldset>
  );
}

/** Taken when one leaves the field, for a half-typed name is nobody's. */
function NameField({ name }: { name: string }) {
  const { t } = useTranslation();
  const flow = useDesign((design) => design.flow);
  const edit = useDesign((design) => design.edit);
  const select = useDesign((design) => design.select);
  const [text, setText] = useState(name);
  const taken = text !== name && text in flow.nodes;
  const wrong = taken || !isNodeName(text);
  const take = () => {
    if (wrong || text === name) return;
    edit((now) => renameNode(now, name, text));
    select([text]);
  };
  return (
    <label className={css.field}>
      <span>{t("flow.name")}</span>
      <Input
        value={text}
        status={wrong ? "error" : ""}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onPressEnter={take}
      />
      {wrong && (
        <small className={css.wrong}>{t(taken ? "flow.nameTaken" : "flow.nameRule")}</small>
      )}
    </label>
  );
}
