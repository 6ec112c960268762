import { Drawer, Modal, type DrawerProps, type ModalProps } from "antd";
import { useFocusBack } from "@/components/useFocusBack";

/** In the middle of the screen, open as long as it is there; the focus returns to where it was. */
export function Dialog(props: Omit<ModalProps, "open">) {
  useFocusBack();
  return <Modal open {...props} />;
}

/** As `Dialog`, at the side: room for a form. */
export function SideDialog(props: Omit<DrawerProps, "open">) {
  useFocusBack();
  return <Drawer open {...props} />;
}
