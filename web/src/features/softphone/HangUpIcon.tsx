import { PhoneFilled } from "@ant-design/icons";

/** The handset lying down. */
export const HangUpIcon = () => <PhoneFilled rotate={224} />;
