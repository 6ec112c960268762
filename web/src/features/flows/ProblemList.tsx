import { CheckCircleFilled } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import css from "@/features/flows/designer.module.css";
import type { Problems } from "@/features/flows/useProblems";
import { problemSentence } from "@/features/flows/words";

type Props = { problems: Problems; onShow: (node: string) => void };

/** Without a chosen node: everything that keeps the flow from being published. */
export function ProblemList({ problems, onShow }: Props) {
  const { t } = useTranslation();
  if (problems.error !== null) return <Failed error={problems.error} onRetry={problems.again} />;
  if (problems.all.length === 0) {
    return (
      <Nothing
        title={t("flow.noProblems")}
        hint={t("flow.chooseNode")}
        icon={<CheckCircleFilled style={{ color: "var(--ready)" }} />}
      />
    );
  }
  return (
    <ul className={css.problemList}>
      {problems.all.map((problem, index) => (
        <li key={index}>
          <Button type="link" size="small" onClick={() => onShow(problem.node)}>
            {problem.node}
          </Button>
          <span>{problemSentence(t, problem)}</span>
        </li>
      ))}
    </ul>
  );
}
