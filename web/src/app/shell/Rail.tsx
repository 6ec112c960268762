import {
  AppstoreOutlined,
  AudioOutlined,
  BellOutlined,
  CustomerServiceOutlined,
  EllipsisOutlined,
  HistoryOutlined,
  LogoutOutlined,
  MessageOutlined,
  SettingOutlined,
  ShoppingCartOutlined,
  TagsOutlined,
  TeamOutlined,
  UserOutlined,
} from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Dropdown, Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import { signOut, telephones } from "@/api/session";
import type { Me } from "@/api/types";
import { LanguageSwitch } from "@/components/LanguageSwitch";
import css from "@/app/shell/shell.module.css";
import { Logo } from "@/components/Logo";
import { useAct } from "@/components/useAct";

type Props = { me: Me; watches: boolean };

export function Rail({ me, watches }: Props) {
  const { t } = useTranslation();
  const works = me.permissions.includes("work.read");
  const items = [
    {
      to: "/workspace",
      icon: <CustomerServiceOutlined />,
      name: "workspace",
      shown: telephones(me),
    },
    { to: "/floor", icon: <AppstoreOutlined />, name: "floor", shown: watches },
    { to: "/customers", icon: <TeamOutlined />, name: "customers", shown: true },
    { to: "/tickets", icon: <TagsOutlined />, name: "tickets", shown: works },
    { to: "/orders", icon: <ShoppingCartOutlined />, name: "orders", shown: works },
    { to: "/callbacks", icon: <BellOutlined />, name: "callbacks", shown: works },
    { to: "/messages", icon: <MessageOutlined />, name: "messages", shown: works },
    { to: "/interactions", icon: <HistoryOutlined />, name: "interactions", shown: true },
    { to: "/recordings", icon: <AudioOutlined />, name: "recordings", shown: watches },
    { to: "/setup", icon: <SettingOutlined />, name: "setup", shown: watches },
    { to: "/more", icon: <EllipsisOutlined />, name: "more", shown: true },
  ] as const;
  return (
    <nav className={css.rail} aria-label={t("nav.label")}>
      <Link to="/" className={css.brand} aria-label="Linedesk">
        <Logo size={36} />
      </Link>
      {items
        .filter((item) => item.shown)
        .map((item) => (
          <Link
            key={item.to}
            to={item.to}
            className={css.item}
            activeProps={{ className: css.current }}
          >
            <span className={css.itemIcon} aria-hidden="true">
              {item.icon}
            </span>
            {t(`nav.${item.name}`)}
          </Link>
        ))}
      <span className={css.gap} />
      <LanguageSwitch className={css.language} keep />
      <Account me={me} />
    </nav>
  );
}

function Account({ me }: { me: Me }) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    if (!(await run(signOut()))) return;
    await navigate({ to: "/signin" });
    client.clear();
  };
  const items = [
    {
      key: "who",
      disabled: true,
      label: `${me.name} · ${me.roles.map((role) => t(`role.${role}`)).join(", ")}`,
    },
    { key: "leave", icon: <LogoutOutlined />, label: t("nav.signOut") },
  ];
  return (
    <Dropdown
      trigger={["click"]}
      placement="topRight"
      autoFocus
      menu={{ items, onClick: ({ key }) => key === "leave" && void leave() }}
    >
      <Tooltip title={me.name} placement="right">
        <button
          type="button"
          className={css.account}
          aria-label={t("nav.account", { name: me.name })}
        >
          {me.name.slice(0, 1) || <UserOutlined />}
        </button>
      </Tooltip>
    </Dropdown>
  );
}
