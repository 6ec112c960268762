import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Table } from "antd";
import { useTranslation } from "react-i18next";
import { flowsQuery } from "@/api/setup";
import { ListPage } from "@/components/ListPage";
import { pick } from "@/lib/i18n";

export function SetupPage() {
  const { t } = useTranslation();
  const { data = [] } = useQuery(flowsQuery);
  return (
    <ListPage title={t("setup.title")}>
      <Table
        size="small"
        rowKey="id"
        dataSource={data}
        columns={[
          {
            render: (_, flow) => (
              <Link to="/flows/$id" params={{ id: flow.id }}>
                {pick(flow.label, flow.name)}
              </Link>
            ),
          },
        ]}
      />
    </ListPage>
  );
}
