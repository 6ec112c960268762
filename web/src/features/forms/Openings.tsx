import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Select, Space } from "antd";
import { useTranslation } from "react-i18next";
import { queuesQuery } from "@/api/setup";
import { pick } from "@/lib/i18n";

/** For which calls the form opens: any of the rules, and in a rule everything that it says. */
export function Openings() {
  const { t } = useTranslation();
  const { data: queues = [] } = useQuery(queuesQuery);
  return (
    <Form.Item label={t("formDesign.opens")} extra={t("formDesign.opensHint")}>
      <Form.List name="opens">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <Space key={key} wrap align="baseline">
                <Form.Item name={[name, "queue"]} noStyle>
                  <Select
                    allowClear
                    style={{ width: 130 }}
                    aria-label={t("call.queue")}
                    placeholder={t("call.queue")}
                    options={queues.map((one) => ({
                      value: one.name,
                      label: pick(one.label, one.name),
                    }))}
                  />
                </Form.Item>
                <Form.Item name={[name, "called"]} noStyle>
                  <Input aria-label={t("call.called")} placeholder={t("call.called")} />
                </Form.Item>
                <Form.Item name={[name, "node"]} noStyle>
                  <Input aria-label={t("formDesign.node")} placeholder={t("formDesign.node")} />
                </Form.Item>
                <Form.Item name={[name, "exit"]} noStyle>
                  <Input
                    style={{ width: 90 }}
                    aria-label={t("formDesign.exit")}
                    placeholder={t("formDesign.exit")}
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t("formDesign.removeRule")}
                  onClick={() => remove(name)}
                />
              </Space>
            ))}
            <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({})}>
              {t("formDesign.addRule")}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}
