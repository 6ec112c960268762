import type { ThemeConfig } from "antd";

export const theme: ThemeConfig = {
  token: {
    colorPrimary: "#0d6b63",
    colorInfo: "#0d6b63",
    colorLink: "#0d6b63",
    colorSuccess: "#12703a",
    colorWarning: "#a34a07",
    colorError: "#b42318",
    colorText: "#1b2927",
    colorTextSecondary: "#5d6f6b",
    colorTextDescription: "#5d6f6b",
    colorTextPlaceholder: "#687672",
    colorBgLayout: "#f3f6f4",
    colorBorderSecondary: "#e0e6e3",
    borderRadius: 7,
    fontFamily: "inherit",
    controlHeight: 32,
  },
  components: {
    Table: {
      headerBg: "#f7f9f8",
      cellPaddingBlockSM: 7,
      headerColor: "#5d6f6b",
      // What the library derives from the primary colour is too dark to read on.
      rowSelectedBg: "#e3f1ee",
      rowSelectedHoverBg: "#d8ebe7",
    },
    Segmented: { trackBg: "#e6ece9", itemColor: "#4f605c" },
    Form: { itemMarginBottom: 14, verticalLabelPadding: "0 0 4px" },
  },
};
