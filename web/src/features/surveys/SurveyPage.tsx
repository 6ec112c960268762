import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Alert, Button, Input, Radio, Result } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asApiError } from "@/api/errors";
import { questionQuery, rate } from "@/api/talking";
import { Failed } from "@/components/Failed";
import { OutsidePage } from "@/components/OutsidePage";
import { problemText } from "@/components/problem";
import { Waiting } from "@/components/Waiting";
import css from "@/features/surveys/survey.module.css";

const SCORES = [5, 4, 3, 2, 1];

/** What a customer finds behind the link that he was sent: one question, without signing in. */
export function SurveyPage() {
  const { token } = useParams({ from: "/survey/$token" });
  return (
    <OutsidePage>
      <Asked token={token} />
    </OutsidePage>
  );
}

function Asked({ token }: { token: string }) {
  const { t } = useTranslation();
  const question = useQuery(questionQuery(token));
  const [done, setDone] = useState(false);
  if (done) return <Result status="success" title={t("survey.thanks")} />;
  if (question.isPending) return <Waiting />;
  if (question.isError && asApiError(question.error).status === 404)
    return <Result status="info" title={t("survey.over.unknown")} />;
  if (question.isError)
    return <Failed error={question.error} onRetry={() => void question.refetch()} />;
  const { state } = question.data;
  return state === "open" ? (
    <Question token={token} onDone={() => setDone(true)} />
  ) : (
    <Result status="info" title={t(`survey.over.${state}`)} />
  );
}

function Question({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [score, setScore] = useState<number | null>(null);
  const [comment, setComment] = useState("");
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    if (score === null) return;
    setBusy(true);
    try {
      await rate(token, score, comment.trim());
      onDone();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h1>{t("survey.question")}</h1>
      <Radio.Group
        className={css.scores ?? ""}
        aria-label={t("survey.question")}
        value={score}
        options={SCORES.map((value) => ({ value, label: t(`survey.scores.${value}`) }))}
        onChange={({ target }) => setScore(Number(target.value))}
      />
      <Input.TextArea
        aria-label={t("survey.word")}
        placeholder={t("survey.word")}
        value={comment}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={({ target }) => setComment(target.value)}
      />
      {problem !== null && <Alert type="error" showIcon title={problemText(t, problem)} />}
      <Button
        type="primary"
        htmlType="submit"
        size="large"
        disabled={score === null}
        loading={busy}
      >
        {t("survey.send")}
      </Button>
    </form>
  );
}
